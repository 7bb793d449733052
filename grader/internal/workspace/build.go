package workspace

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
)

// Entry is an answer and the hidden tests that judge it.
type Entry struct {
	ID     string // names it in the workspace and in jobs: a Go identifier
	Kata   string // the package name
	Answer []File // the judged copy
	Hidden []File
	Rows   []Row
}

// File is a source file by base name.
type File struct {
	Name string
	Src  []byte
}

// Row says which test judges a row.
type Row struct{ Name, Func string }

// Program is a built program that judges its entries.
type Program struct {
	Path   string
	Broken map[string]Broken // by entry ID; they are not in the program
}

// Broken says why an entry could not be built.
type Broken struct {
	Said      string // the compiler, or the linker
	Exhausted bool   // it had used up its bounds
	Ours      bool   // it was not about the answer: its hidden test, or nothing in particular
}

// buildBounds are those of each process of a build. The compiler needs a hundredth of
// them for an honest answer, and a tenth for the largest packages of the standard
// library.
var buildBounds = sandbox.Bounds{Data: 3 << 30, CPU: 60}

// Build compiles and links all entries into one program of that name. An answer that the
// compiler refuses (which is rare, since answers were type-checked before), or that it
// cannot compile within its bounds, is left out and reported as broken; so is one whose
// hidden test does not compile with it, or that cannot be linked. An error means that
// nothing can be built here.
func (w *Workspace) Build(ctx context.Context, name string, entries []Entry) (Program, error) {
	p := Program{Path: filepath.Join(w.dir, name+".exe"), Broken: map[string]Broken{}}
	// The sources of the hidden tests lie here for as long as the compiler reads them.
	defer os.RemoveAll(filepath.Join(w.dir, "hidden"))
	for _, e := range entries {
		if err := w.layEntry(e); err != nil {
			return p, fmt.Errorf("writing %s into the workspace: %w", e.Kata, err)
		}
	}
	for len(entries) > 0 {
		failed, err := w.link(ctx, name, p.Path, entries)
		if err == nil {
			return p, nil
		}
		if lacking.MatchString(aboutSource.ReplaceAllString(err.Error(), "")) {
			return p, fmt.Errorf("%w\nThis machine could not finish the build: see that there is space in %s and in %s, then try again.", err, w.dir, w.tools.Cache)
		}
		broken := failed.blame(entries)
		if len(broken) == 0 {
			if broken = w.tryEach(ctx, name, p.Path, entries); len(broken) == 0 {
				return p, err
			}
		}
		maps.Copy(p.Broken, broken)
		entries = slices.DeleteFunc(slices.Clone(entries), func(e Entry) bool {
			_, is := p.Broken[e.ID]
			return is
		})
	}
	return p, nil
}

// failure says why a program could not be built.
type failure struct {
	said  map[string]string // by import path, what the compiler said
	spent bool              // the processor time of one process was used up, at least
}

var (
	// aboutSource is how the compiler begins what it says about a line of source.
	aboutSource = regexp.MustCompile(`(?m)^(katas|solutions)/.*$`)
	// lacking is how tools say what no source can be the reason of.
	lacking = regexp.MustCompile(`no space left on device|disk quota exceeded|file too large|read-only file system|input/output error|too many open files|resource temporarily unavailable`)
	// exhausted is how the compiler ends when it gets no more memory, or calls itself
	// too deeply: as any Go program does. (Go programs ignore SIGXCPU and are killed.)
	exhausted = regexp.MustCompile(`(?m)^fatal error: .*(out of memory|cannot allocate memory|stack overflow)|^runtime: (out of memory|goroutine stack exceeds)`)
	killed    = regexp.MustCompile(`(?m): signal: killed$`)
)

// blame finds the entries whose packages did not compile. Where the compiler says
// neither a line nor that it is exhausted, its end is our fault.
func (f failure) blame(entries []Entry) map[string]Broken {
	broken := map[string]Broken{}
	for _, e := range entries {
		for _, folder := range []string{"answers", "hidden"} {
			said, failed := f.said[ModulePath+"/"+folder+"/"+e.ID]
			if !failed {
				continue
			}
			rest := aboutSource.ReplaceAllString(said, "")
			b := Broken{Said: said, Exhausted: exhausted.MatchString(rest) || f.spent && killed.MatchString(rest)}
			b.Ours = !b.Exhausted && (folder == "hidden" || rest == said)
			broken[e.ID] = b
			break
		}
	}
	return broken
}

// tryEach finds out who is to blame where a build fails and no entry's package is said
// to be the reason: the linker may have died of one of them. It finds nothing where the
// program cannot be built without any either.
func (w *Workspace) tryEach(ctx context.Context, name, program string, entries []Entry) map[string]Broken {
	broken := map[string]Broken{}
	if _, err := w.link(ctx, name, program, nil); err != nil {
		return broken
	}
	for _, e := range entries {
		if _, err := w.link(ctx, name, program, []Entry{e}); err != nil {
			broken[e.ID] = Broken{Said: err.Error(), Ours: true}
		}
	}
	if ctx.Err() != nil {
		return nil
	}
	return broken
}

func (w *Workspace) layEntry(e Entry) error {
	for _, f := range e.Answer {
		if err := w.write("answers/"+e.ID+"/"+f.Name, f.Src); err != nil {
			return err
		}
	}
	for _, f := range e.Hidden {
		src, err := turnImport(f.Src, e.Kata, e.ID)
		if err != nil {
			return err
		}
		// As a _test.go file it would be no part of a package that others import.
		name := strings.TrimSuffix(f.Name, "_test.go") + "_hidden.go"
		line := fmt.Sprintf("//line solutions/%s/%s:1\n", e.Kata, f.Name)
		if err := w.write("hidden/"+e.ID+"/"+name, append([]byte(line), src...)); err != nil {
			return err
		}
	}
	return nil
}

// turnImport makes a hidden test import the answer under judgement where it
// imports the reference: any import path that ends in solutions/KATA.
func turnImport(src []byte, kata, id string) ([]byte, error) {
	imports, err := importSpecs(src)
	if err != nil {
		return nil, err
	}
	var out []byte
	last := 0
	for _, i := range imports {
		if !strings.HasSuffix(i.path, "/solutions/"+kata) {
			continue
		}
		out = append(out, src[last:i.start]...)
		out = fmt.Appendf(out, "%q", ModulePath+"/answers/"+id)
		last = i.end
	}
	return append(out, src[last:]...), nil
}

// mainFile is the program: every entry with its rows, and one test that runs those
// of the job.
func mainFile(entries []Entry) []byte {
	var b bytes.Buffer
	b.WriteString("package main\n\nimport (\n\t\"testing\"\n\n")
	fmt.Fprintf(&b, "\t%q\n", HarnessPath)
	for _, e := range entries {
		fmt.Fprintf(&b, "\t%s %q\n", e.ID, ModulePath+"/hidden/"+e.ID)
	}
	b.WriteString(")\n\nvar entries = []kata.Entry{\n")
	for _, e := range entries {
		fmt.Fprintf(&b, "\t{ID: %q, Rows: map[string]func(*testing.T){\n", e.ID)
		for _, r := range e.Rows {
			fmt.Fprintf(&b, "\t\t%q: %s.%s,\n", r.Name, e.ID, r.Func)
		}
		b.WriteString("\t}},\n")
	}
	// Without entries, nothing else needs package testing.
	b.WriteString("}\n\nvar _ *testing.T\n\nfunc main() { kata.Main(entries) }\n")
	return b.Bytes()
}

// link builds the program of these entries, in the sandbox. Where packages fail to compile it returns what the
// compiler said of each, by import path.
func (w *Workspace) link(ctx context.Context, name, program string, entries []Entry) (failure, error) {
	if err := w.write(name+"/main.go", mainFile(entries)); err != nil {
		return failure{}, err
	}
	tmp := filepath.Join(w.dir, "tmp")
	cmd := w.tools.Command(ctx, w.dir, w.tools.BuildEnv(tmp),
		// -trimpath makes positions those of the student's tree, and builds equal
		// wherever the workspace lies; without symbol tables linking is quicker, and
		// stack traces do not need them.
		"build", "-json", "-race", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", program, "./"+name)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := os.MkdirAll(w.tools.Cache, 0o755); err != nil { // inside, it can only be filled
		return failure{}, fmt.Errorf("making Go's build cache: %w", err)
	}
	err := sandbox.Run(cmd, sandbox.ForTool(w.bounds, w.dir, w.tools.Cache))
	if err == nil {
		return failure{}, nil
	}
	if ctx.Err() != nil {
		return failure{}, context.Cause(ctx)
	}
	failed := map[string]string{}
	dec := json.NewDecoder(&stdout)
	for dec.More() {
		var event struct{ ImportPath, Action, Output string }
		if dec.Decode(&event) != nil {
			break
		}
		// "build-output" lines carry the compiler's words (go doc cmd/go, build-json).
		if event.Action == "build-output" && !strings.HasPrefix(event.Output, "#") {
			failed[event.ImportPath] += event.Output
		}
	}
	var all strings.Builder
	for pkg, text := range failed {
		fmt.Fprintf(&all, "%s:\n%s", pkg, text)
	}
	// What the compilers used counts as used by the command that ran them.
	state := cmd.ProcessState
	spent := state != nil && state.UserTime()+state.SystemTime() >= time.Duration(w.bounds.CPU)*time.Second
	return failure{failed, spent}, fmt.Errorf("building the judging program: %w\n%s%s", err, all.String(), stderr.String())
}
