package advice_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"github.com/concurrency-katas/go/grader/internal/advice"
	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// typed type-checks a source text.
func typed(t testing.TB, src string) *source.Package {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "katas/launch/launch.go", src, parser.SkipObjectResolution)
	require.NoError(t, err)
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, Instances: map[*ast.Ident]types.Instance{},
		Implicits: map[ast.Node]types.Object{}, Scopes: map[ast.Node]*types.Scope{}, FileVersions: map[*ast.File]string{},
	}
	config := types.Config{GoVersion: "go1.26", Importer: instrumenttest.Std(t)}
	pkg, err := config.Check("katas/launch", fset, []*ast.File{file}, info)
	require.NoError(t, err)
	return &source.Package{
		Fset: fset, Units: []*source.Unit{{Name: "launch.go", Path: "katas/launch/launch.go", AST: file}}, Types: pkg, Info: info,
	}
}

// oddities is code that compiles and that no analyzer expects.
var oddities = []string{
	``,
	`func _() {}; func init() {}; func _() { for { select {} } }`,
	`func f() { for { break }; L: for { select { default: break L } } }`,
	`func f() { goto end; end: }`,
	`func f() { var ch chan int; select { case (ch) <- 1: case x := (<-(ch)): _ = x; case <-(func() chan int { return ch })(): } }`,
	`func f(a [1]chan int, m map[int]chan int) { for { select { case a[0] <- 1: break; case v, ok := <-m[1]: if !ok { break }; _ = v } } }`,
	`func f(a []int, ok []bool, ch chan int) { for { select { case a[0], ok[0] = <-ch: if !ok[0] { continue } } } }`,
	`func f() { go func() {}(); go (func() {})(); (func() { })(); func() {}() }`,
	`import "sync"; func f() { sync := 3; _ = sync }; var _ sync.Mutex`,
	`import "sync"; func f(wg ...*sync.WaitGroup) { go func() { wg[0].Add(1); wg[0].Done() }(); wg[0].Wait(); (*wg[0]).Wait(); (*sync.WaitGroup).Wait(wg[0]) }`,
	`import "sync"; func f() { (&sync.Mutex{}).Lock(); new(sync.Mutex).Lock(); var l sync.Locker; l.Lock(); defer l.Unlock() }`,
	`import "sync"; type T struct { sync.Mutex; *T }; func (t *T) m() { t.Lock(); t.T.T.m(); t.m(); t.Unlock() }; func (*T) n() {}; func (_ *T) o() {}`,
	`import "sync"; type L[P any] struct { sync.Mutex; next *L[P] }; func (l *L[P]) m() { l.Lock(); l.m(); l.next.m(); l.Unlock() }`,
	`import "sync"; type M interface { ~struct { sync.Mutex } }; func f[T M](t T) T { u := t; return u }`,
	`import "context"; func f(c context.Context) (err error) { var cancel func(); c, cancel = context.WithCancel(c); for {}; cancel(); return }`,
	`import "context"; var c, cancel = context.WithCancel(context.Background()); func f() { a, b := 1, context.WithCancel; _, _ = a, b }`,
	`import "context"; func f(c context.Context) { if false { return; c, cancel := context.WithCancel(c); _ = c; _ = cancel } }`,
	`import "time"; func f(t *time.Timer) { if !t.Stop() { }; if !(t.Stop()) { (<-(t.C)) }; if !true { <-t.C } }`,
	`func f(ch chan int) { if len(ch) > 0 && len(ch) > len("x") { <-ch }; for len(ch) > 0 { }; if x := len(ch); x > 0 { <-ch }; _ = func() int { return len(ch) } }`,
	`func f[C ~chan int](c C) { if len(c) > 0 { <-c }; for range c { }; select { case c <- 1: case <-c: } }`,
	`func f() { ch := make(chan chan int); go func() { ch <- ch2() }(); go func() { ch <- nil }(); select { case <-ch: default: } }; func ch2() chan int { c := make(chan int, 1<<40); c <- 1; return c }`,
	`func f() { var a, b = make(chan int), make(chan int); var c chan int = make(chan int); _, _, _ = a, b, c; d := make(chan int, 'a'); go func() { d <- 1 }(); <-d }`,
	`var ch = make(chan int); var _ = func() int { go func() { ch <- 1 }(); return <-ch }()`,
	`func f(x any) { switch x := x.(type) { case chan int: for { select { case <-x: break } } }; for i, x := 0, 1; i < x; i, x = x, i { go func() { _ = i } () } }`,
	`func f(yield func(int) bool) { for i := range f { go func() { _ = i }(); break }; var i int; for i = range f { go func() { _ = i }() } }`,
	`func f() { defer func() { recover() }(); panic(1) }; func g() { f(); for { g() } }`,
}

func TestNoAnalyzerStumblesOverOddCode(t *testing.T) {
	files, err := filepath.Glob("testdata/*.go")
	require.NoError(t, err)
	for _, src := range oddities {
		assert.Empty(t, advice.Stumbled(typed(t, "package launch; "+src)), src)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Empty(t, advice.Stumbled(typed(t, string(src))), file)
	}
}

func TestAnAnalyzerThatFailsCostsOnlyWhatItWouldHaveSaid(t *testing.T) {
	pkg := typed(t, "package launch")
	report := func(pass *analysis.Pass) { pass.Reportf(pass.Files[0].Pos(), "seen") }
	panics := &analysis.Analyzer{Name: "panics", Run: func(pass *analysis.Pass) (any, error) { report(pass); panic("no") }}
	fails := &analysis.Analyzer{Name: "fails", Run: func(pass *analysis.Pass) (any, error) { report(pass); return nil, errors.New("no") }}
	needs := &analysis.Analyzer{Name: "needs", Requires: []*analysis.Analyzer{inspect.Analyzer, panics},
		Run: func(pass *analysis.Pass) (any, error) { report(pass); return nil, nil }}
	good := &analysis.Analyzer{Name: "good", Requires: []*analysis.Analyzer{inspect.Analyzer},
		Run: func(pass *analysis.Pass) (any, error) { report(pass); return nil, nil }}
	for _, a := range []*analysis.Analyzer{panics, fails, needs} {
		reports, ok := advice.Said(pkg, a)
		assert.Zero(t, reports, a.Name)
		assert.False(t, ok, a.Name)
	}
	reports, ok := advice.Said(pkg, good)
	assert.Equal(t, 1, reports)
	assert.True(t, ok)
}

func TestNamesInMessagesAreBoundedAndPlain(t *testing.T) {
	long := strings.Repeat("ж", 5000)
	for _, src := range []string{
		`import "sync"; type %s struct { sync.Mutex }; func f(x %[1]s) {}`,
		"import \"sync\"; func f(x struct { a sync.Mutex `x:\"\x1b[31m%s\"` }) {}",
		`import "sync"; type %s struct { mu sync.Mutex }; func (x *%[1]s) %[1]s() { x.mu.Lock(); defer x.mu.Unlock(); x.%[1]s() }`,
		`import "sync"; func f(%s *sync.Mutex, x bool) { %[1]s.Lock(); if x { return }; %[1]s.Unlock() }`,
		`import "context"; func f(c context.Context) { for { %s: select { case <-c.Done(): break %[1]s } } }`,
		`import "time"; func f() error { %s := make(chan int); go func() { %[1]s <- 1 }(); select { case <-%[1]s: return nil; case <-time.After(1): return nil } }`,
		`import "context"; func f(c context.Context) { c, %s := context.WithCancel(c); if c == nil { return }; %[1]s() }`,
	} {
		found := advice.Find(typed(t, fmt.Sprintf("package launch; "+src, long)))
		assert.NotEmpty(t, found, src)
		for _, r := range found {
			assert.LessOrEqual(t, len(r.Message), advice.MaxMessage+len(" …"), src)
			assert.True(t, utf8.ValidString(r.Message), src)
			assert.NotContains(t, r.Message, "\x1b")
		}
	}
}

func TestThereIsNotMoreAdviceThanAStudentReads(t *testing.T) {
	var src strings.Builder
	src.WriteString("package launch; import \"sync\"\n")
	for i := range 500 {
		fmt.Fprintf(&src, "func f%d(mu sync.Mutex) {}\n", i)
	}
	found := advice.Find(typed(t, src.String()))
	assert.Len(t, found, advice.MaxRemarks)
	assert.Equal(t, 2, found[0].Line)
	chosen := advice.For(found, nil)
	assert.Len(t, chosen, advice.Most)
	assert.Equal(t, 2, chosen[0].Line)
}

func TestAPackageTooLargeForAnyKataIsNotLookedAt(t *testing.T) {
	src := "package launch; import \"sync\"; func f(mu sync.Mutex) { x := 0; %s }"
	assert.NotEmpty(t, advice.Find(typed(t, fmt.Sprintf(src, strings.Repeat("x++; ", 1000)))))
	assert.Empty(t, advice.Find(typed(t, fmt.Sprintf(src, strings.Repeat("x++; ", 10_000)))))
}

// What is largest of all that is looked at, in shapes that make analyzers look again
// and again.
func BenchmarkTheWorstThatIsLookedAt(b *testing.B) {
	for name, src := range map[string]string{
		"locks":    `import "sync"; func f(mu *sync.Mutex) { ` + strings.Repeat("mu.Lock(); ", 1900) + `}`,
		"unlocks":  `import "sync"; func f(mu, m2 *sync.Mutex) { ` + strings.Repeat("mu.Lock(); ", 800) + strings.Repeat("m2.Unlock(); ", 800) + `}`,
		"methods":  `import "sync"; type T struct { mu, m2 sync.Mutex }; func (t *T) m() { t.mu.Lock(); ` + strings.Repeat("t.m2.Lock(); t.mu.Lock(); t.n(); ", 400) + `}; func (t *T) n() { t.m2.Lock() }`,
		"nested":   `import "sync"; func f(mu *sync.Mutex) { ` + strings.Repeat("{ mu.Lock(); ", 1500) + strings.Repeat("}", 1500) + `}`,
		"loops":    `func f(ch chan int) { ` + strings.Repeat("for { ", 2000) + strings.Repeat("}", 2000) + `}`,
		"selects":  `func f(ch chan int) { ` + strings.Repeat("for { select { case <-ch: ", 700) + strings.Repeat("break } }; ", 700) + `}`,
		"contexts": `import "context"; func f(c context.Context) { ` + strings.Repeat("{ c, x := context.WithCancel(c); if c == nil { return }; x() }; ", 350) + `}`,
		"channels": `func f() { ` + strings.Repeat("{ c := make(chan int); go func() { c <- 1 }(); <-c }; ", 350) + `}`,
		"closures": `func f() { x := 0; ` + strings.Repeat("go func() { x++; ", 700) + strings.Repeat("}()", 700) + `}`,
	} {
		b.Run(name, func(b *testing.B) {
			pkg := typed(b, "package launch; "+src)
			for b.Loop() {
				advice.Find(pkg)
			}
		})
	}
}

func BenchmarkAnAnswer(b *testing.B) {
	src, err := os.ReadFile(root + "/solutions/workerpool/workerpool.go")
	require.NoError(b, err)
	pkg := typed(b, string(src))
	for b.Loop() {
		advice.Find(pkg)
	}
}
