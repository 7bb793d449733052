package policy_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
	"github.com/concurrency-katas/go/grader/internal/instrument/policy"
)

// FuzzPolicy looks for source that is accepted and should not be. What is let through is
// read once more, by rules that are simpler and blunter than the policy's: it imports
// what is on the list, under a name, has no comment and no body left out, and says none of
// the names that reach out of a kata after the name of the package that has them.
func FuzzPolicy(f *testing.F) {
	for _, src := range []string{
		`import "os"`, "import `os`", `import x "os"`, `import . "time"`, `import _ "time"`, `import "C"`, "import \"\\x6fs\"", `import ("fmt"; "unsafe")`,
		`import "runtime"; var f = runtime.Goexit`, `import r "runtime"; var _ = (r).Stack`, `import "runtime"; type T = runtime.MemStats`,
		`import "runtime"; type T struct { runtime.MemStats }`, `import "runtime"; var runtime_ = runtime.NumCPU()`,
		`import "context"; func f() { context.Canceled = nil }`, `import "context"; var p = &context.Canceled`,
		`import "sync/atomic"; var f = atomic.LoadPointer`, `import "sync/atomic"; var p atomic.Pointer[int]`,
		`import "fmt"; var f = fmt.Scanln`, "func f()", "//go:linkname f x.y\nfunc f()", "//go:norace\nfunc f() {}", "/*line x:1*/ func f() {}",
		"type error int", "var nil = 1", "func init() { for {} }", "func f(os struct{ Exit func() }) { os.Exit() }",
		"import \"runtime\"\r\n//go:norace\r\nfunc f() { runtime.Gosched() }",
	} {
		f.Add([]byte(src))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		judged, problems := instrumenttest.Answer(t, "package launch\n"+string(src)+"\n", instrumenttest.Rules())
		if len(problems) > 0 {
			for _, p := range problems {
				if p.Kind == instrument.Fault || p.Message == "" || p.File == "" {
					t.Errorf("no word for a student: %+v", p)
				}
			}
			return
		}
		for _, file := range judged.Files {
			if file.Name == judged.Setup {
				continue
			}
			accepted(t, file, judged.Prefix)
		}
	})
}

// accepted reads what was let through once more. Names that begin with the prefix are ours.
func accepted(t *testing.T, file instrument.File, prefix string) {
	_, own, _ := strings.Cut(string(file.Src), "\n") // the first line is ours
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, file.Name, own, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatalf("what was let through is no Go: %v\n%s", err, own)
	}
	for _, c := range parsed.Comments {
		t.Errorf("a comment is left: %s", c.Text())
	}
	called := map[string]string{} // what packages are called here
	for _, spec := range parsed.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		switch path { // what stands in for them has the same names
		case instrumenttest.SyncPath:
			path = "sync"
		case instrumenttest.RuntimePath:
			path = "runtime"
		}
		name := path[strings.LastIndex(path, "/")+1:]
		if spec.Name != nil {
			name = spec.Name.Name
		}
		called[name] = path
		ours := strings.HasPrefix(name, prefix)
		if !ours && (name == "." || name == "_" || !slices.Contains(policy.Imports(), path)) {
			t.Errorf("import %s %q is let through", name, path)
		}
	}
	forbidden := []string{"Goexit", "Stack", "NumGoroutine", "SetFinalizer", "AddCleanup", "Caller", "Callers", "GC", "ReadMemStats", "LockOSThread", "Breakpoint"}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Body == nil {
				t.Errorf("%s has no body", n.Name)
			}
		case *ast.SelectorExpr:
			x, ok := n.X.(*ast.Ident)
			if ok && called[x.Name] == "runtime" && slices.Contains(forbidden, n.Sel.Name) && !shadowed(own, x.Name) {
				t.Errorf("%s.%s is let through", x.Name, n.Sel.Name)
			}
		}
		return true
	})
}

// shadowed tells whether a text may declare the name anew, so that it is no package's.
func shadowed(src, name string) bool {
	return strings.Count(src, name)-strings.Count(src, name+".") > 1
}
