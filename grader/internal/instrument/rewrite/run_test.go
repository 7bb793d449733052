package rewrite_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
)

// Each case says, in its variables and init functions, what runs when. The same
// source is built twice, as it stands and as the judged copy, and has to say the
// same, also when it is set up a second time after it has been used.
var orders = map[string][]string{
	"variables in the order of their dependencies": {`
		var a, b = say("a", b), say("b", c)
		var c = say("c", 1)
		var d int = say("d", a) // after a`},
	"dependencies through functions, methods and closures": {`
		var x = f()
		func f() int { return say("x", func() int { return y + t.value() }()) }
		type T struct{ n int }
		func (T) value() int { return z }
		var t = T{say("t", 1)}
		var (
			y = say("y", 2)
			z = say("z", 3)
		)`},
	"several variables from one call": {`
		var p, q = pair("p q")
		var r, _ = pair("r")
		var _, s int = pair("s")
		var _, _ = pair("nobody")
		func pair(s string) (int, int) { return say(s, 1), say(s+"!", 2) }`},
	"blank variables": {`
		var _ = say("one", 1)
		var _ fmt.Stringer = (*T)(nil)
		var _, n, _ float64 = float64(say("two", 2)), 1 << 3, 1e100
		var _ error = nil
		var ( _ any = say("three", 3); _ = say("four", 4) )
		type T struct{}
		func (*T) String() string { return "" }`},
	"comma, ok": {`
		var m = map[string]int{"k": say("m", 1)}
		var v, ok = m["k"]
		var w, fine bool = any(say("w", 2) == 2).(bool)
		var _, _ = m["l"]
		func init() { say(fmt.Sprint(v, ok, w, fine), 0) }`},
	"groups in every spelling": {`
		var ()
		var (a = say("a", 1))
		var (b = say("b", 2);)
		var (c, d int = say("c", 3), say("d", 4); e int); var f = say("f", 5)
		var (
			g = say("g", 6)
		); var h = say("h", 7)
		var (
			i = say("i", 8);
		);
		var
		(
			j,
			k = say("j", 9),
				say("k", 10)
			l int =
			say("l", 11)
		)
		var (o struct {
			x, y int
		} = struct{ x, y int }{
			say("o", 12),
			13,
		}
			p = 14)`},
	"init functions of several files": {
		`func init() { say("first", x) }
		var x = say("x", y)
		func init() { say("second", 2) }`,
		`func init() { say("third", 3) }
		var y = say("y", 4); func init() { say("fourth", 4) }`},
	"types that nobody wrote down": {`
		type box[T any] struct{ v T }
		type local = map[string]*box[int]
		func of[T any](v T) box[T] { return box[T]{v} }
		var a = of(of("x"))
		var b = struct{ sync.Mutex; n int; s []local }{n: say("b", 1)}
		var c = func(d time.Duration, xs ...*sync.WaitGroup) (err error) { return nil }
		var d = make(chan (<-chan func() error), 1)
		var e = [...]interface{ String() string }{2: time.Second}
		var f = (*box[int]).get
		var g = fmt.Fprintln
		var h, i, j, k = 1, 2.0, 'x', 1i
		var l = h == 1
		var m = sync.OnceValue(func() local { return nil })
		var n = [2][]map[box[int]]error{}
		var o = &n[1]
		var p = slices.Values([]int{1})
		var q = time.After
		var r = of[time.Month]
		var s = struct{ A int "json:\"a\""; B any }{}
		var u = context.WithCancelCause
		var w = atomic.Int64{}
		func (b *box[T]) get() T { return b.v }
		func init() { say(fmt.Sprintf("%T %T %T %T %T %T", d, e, h, i, j, k), 0) }`},
	"constants, iota and shifts": {`
		const ( A = iota; B; C )
		var n = uint(say("n", 2))
		var x = 1 << n
		var y float64 = 1 << 3
		var z any = 1 << n
		var e = B
		var big, huge float64 = 1 << 100, C
		func init() { say(fmt.Sprintf("%T %v %v %T %T", x, x, y, z, e), 0) }`},
	"function values, recursion and goroutines": {`
		var fib func(int) int = func(n int) int { if n < 2 { return n }; return rec(n-1) + rec(n-2) }
		func rec(n int) int { return again(n) }
		var again func(int) int
		func init() { again = func(n int) int { if n < 2 { return n }; return again(n-1) + again(n-2) } }
		var result = func() int { c := make(chan int); go func() { c <- 7 }(); return say("result", <-c) }()
		func init() { say("fib", fib(10)) }`},
	"state that was changed": {`
		var counter int
		var cache = map[string]int{"start": say("cache", 1)}
		var once sync.Once
		var arr [3]int
		func init() { once.Do(func() { say("once", 1) }); counter++; cache["n"] += 5; arr[1]++; say("state", counter+cache["n"]+arr[1]) }`},
	"import names": {`
		var mu mutex.Mutex
		var list = []*mutex.RWMutex{{}}
		func init() { mu.Lock(); say("locked", 1) }`},
	"names like ours": {`
		var grader_ = say("grader_", 1)
		var grader1_setup = say("grader1_setup", 2)
		func grader2_zero() int { return say("grader2_zero", 3) }
		func init() { grader2_zero() }`},
	"raw strings with carriage returns": {"\n\t\tvar a = `x\r\ny`; var b, c string = `\r`, `\r\n` ; func init() { say(a+b+c, 0) }\r\n"},
}

const preamble = `
var trace []string
func say(what string, n int) int { trace = append(trace, fmt.Sprint(what, "=", n)); return n }
func Trace() []string { return trace }
`

func TestTheJudgedCopyInitialisesAsGoDoes(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	module := newModule(t)
	var imports, calls strings.Builder
	names := map[string]string{}
	for title, bodies := range orders {
		name := fmt.Sprintf("case%d", len(names))
		names[name] = title
		var files []instrument.File
		for i, body := range bodies {
			if i == 0 {
				body += preamble
			}
			src := "package " + name + header(body) + body
			files = append(files, instrument.File{Name: fmt.Sprintf("f%d.go", i), Src: []byte(src)})
			module.write(fmt.Sprintf("plain/%s/f%d.go", name, i), src)
		}
		rules := instrument.Rules{Package: name, Path: "katas/" + name}
		target := instrumenttest.Target()
		target.ID = name
		judged, problems := instrument.Answer(files, []instrument.File{{Name: "f0.go", Src: []byte("package " + name)}}, rules, target, instrumenttest.Std(t))
		require.Empty(t, problems, title)
		for _, f := range judged.Files {
			module.write(fmt.Sprintf("judged/%s/%s", name, f.Name), string(f.Src))
		}
		fmt.Fprintf(&imports, "p%s \"judge.test/plain/%s\"\nj%s \"judge.test/judged/%s\"\n", name, name, name, name)
		fmt.Fprintf(&calls, "compare(%q, p%s.Trace, j%s.Trace)\n", name, name, name)
	}
	module.write("main.go", `package main
		import (
			"fmt"
			"slices"
			"judge.test/kata"
			`+imports.String()+`)
		func compare(name string, plain, judged func() []string) {
			if got := judged(); got != nil { fmt.Println(name, "ran by itself:", got) }
			for range 2 {
				kata.Answers[name]()
				if !slices.Equal(plain(), judged()) { fmt.Printf("%s\n\tplain  %q\n\tjudged %q\n", name, plain(), judged()) }
			}
			fmt.Println(name, "done")
		}
		func main() {
			`+calls.String()+`}`)
	out := module.run(t)
	for name, title := range names {
		out = strings.ReplaceAll(out, name+"\n", title+"\n")
		assert.Contains(t, out, name+" done\n", title)
	}
	assert.Equal(t, len(orders), strings.Count(out, "\n"), out)
}

// header imports what a case's body uses.
func header(body string) string {
	var h strings.Builder
	for _, spec := range []string{`context "context"`, `fmt "fmt"`, `slices "slices"`, `sync "sync"`, `mutex "sync"`, `atomic "sync/atomic"`, `time "time"`} {
		if name, _, _ := strings.Cut(spec, " "); strings.Contains(body, name+".") {
			h.WriteString("; import " + spec)
		}
	}
	return h.String() + "\n"
}

func TestPositionsReadAsInTheStudentsTree(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	module := newModule(t)
	src := `package launch

import (
	"sync"
)

/* a comment
   of two lines */ var (
	mu sync.Mutex; lines = []int{
		1,
	}
)

func Boom() { mu.Lock()
	fail := func() { panic("here") } // line 15
	fail()
}
var f = func(i int) int {
	return lines[i] // line 19
}
func init() {
	Hook = func() { f(3) } // line 22
}
var Hook func()
`
	judged, problems := instrumenttest.Answer(t, src, instrumenttest.Rules())
	require.Empty(t, problems)
	for _, f := range judged.Files {
		module.write("launch/"+f.Name, string(f.Src))
	}
	module.write("main.go", `package main
		import ( "fmt"; "runtime/debug"; "judge.test/kata"; "judge.test/launch" )
		func try(f func()) { defer func() { recover(); fmt.Println(string(debug.Stack())) }(); f() }
		func main() { kata.Answers["launch"](); try(launch.Boom); try(launch.Hook) }`)
	out := module.run(t)
	for _, line := range []int{15, 16, 19, 22} {
		assert.Regexp(t, fmt.Sprintf(`(?m)^\tkatas/launch/launch\.go:%d( |$)`, line), out)
	}
	assert.Contains(t, out, "launch.grader_init1.func1(", "ours, and named in Judged.Synthetic")
}

func TestErrorsOfTheCompilerNameTheStudentsFile(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	module := newModule(t)
	judged, problems := instrumenttest.Answer(t, "package launch\n\nfunc F() { var y [1 << 50]int; _ = y }\n", instrumenttest.Rules())
	require.Empty(t, problems)
	for _, f := range judged.Files {
		module.write("launch/"+f.Name, string(f.Src))
	}
	module.write("main.go", "package main\nimport _ \"judge.test/launch\"\nfunc main() {}")
	cmd := exec.Command("go", "build", "-trimpath", ".")
	cmd.Dir = module.dir
	out, _ := cmd.CombinedOutput()
	assert.Contains(t, string(out), "katas/launch/launch.go:3:")
}

// module is a module with a tiny harness and drop-in, in a folder of its own.
type module struct {
	t   *testing.T
	dir string
}

func newModule(t *testing.T) module {
	m := module{t, t.TempDir()}
	m.write("go.mod", "module judge.test\n\ngo 1.26\n")
	m.write("kata/kata.go", "package kata\n\nvar Answers = map[string]func(){}\n\nfunc RegisterAnswer(id string, setup func()) { Answers[id] = setup }\n")
	m.write("hooks/hooks.go", "package hooks\n\nfunc At(int) {}\nfunc Yield(int) {}\n")
	m.write("sync/sync.go", `package sync
		import "sync"
		type ( Mutex struct { sync.Mutex }; RWMutex struct { sync.RWMutex }; Once struct { sync.Once }; WaitGroup struct { sync.WaitGroup } )
		func OnceValue[T any](f func() T) func() T { return sync.OnceValue(f) }`)
	return m
}

func (m module) write(name, text string) {
	path := filepath.Join(m.dir, name)
	require.NoError(m.t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(m.t, os.WriteFile(path, []byte(text), 0o644))
}

func (m module) run(t *testing.T) string {
	cmd := exec.Command("go", "run", "-trimpath", ".")
	cmd.Dir = m.dir
	cmd.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off", "GOPROXY=off")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return string(out)
}
