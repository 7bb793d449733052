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
	"labels, goto and select in loops": {`
		func init() {
			c, done := make(chan int), make(chan bool, 1)
			go func() { defer close(c); for i := range 4 { c <- i } }()
			n := 0
		outer:
			for { select { case v, ok := <-c: if !ok { break outer }; if v == 1 { continue outer }; n += v
				case done <- true: goto next
				}
			next:
			}
			say("sum", n)
		again:
			select { case <-done: n++ ; goto again ; default: }
			say("n", n)
			for i := 0; ; i++ { switch { case i == 2: goto out; case len(done) > 0: fallthrough; default: continue } }
		out:
		}`},
	"statements that end a function": {`
		func a(c chan int) int { for { select { case v := <-c: return v } } }
		func b(c chan int) int { c <- 1; panic(<-c) }
		func d(c chan int, x bool) int { if x { c <- 2; return <-c } else { return len(c) } }
		func e(c chan int) (n int) { switch { case cap(c) > 0: c <- 3; n = 4; fallthrough; default: return n + <-c } }
		func g(c chan int) int { L: for { c <- 5; break L }; { return <-c } }
		func h(mu *sync.Mutex) func() int { mu.Lock(); return func() int { defer mu.Unlock(); return 6 } }
		func init() {
			c := make(chan int, 1)
			c <- 7; say("a", a(c)); say("d", d(c, true)); say("d", d(c, false)); say("e", e(c)); say("g", g(c))
			func() { defer func() { say("b", recover().(int)) }(); b(c) }()
			var mu sync.Mutex; say("h", h(&mu)()); say("locked", map[bool]int{true: 1}[mu.TryLock()])
		}`},
	"deferred operations": {`
		func f() (n int) {
			var mu sync.Mutex
			c := make(chan int, 3)
			mu.Lock()
			defer func() { n = len(c); say("free", map[bool]int{true: 1}[mu.TryLock()]) }()
			defer mu.Unlock()
			for i := range 3 { defer func(i int) { c <- i; say("d", i) }(i) }
			defer func() { say("recovered", recover().(int)) }()
			panic(5)
		}
		func init() { say("f", f()) }`},
	"generics, method values and shadowed names": {`
		type box[T any] struct { mu sync.Mutex; v T; c chan T }
		func (b *box[T]) put(v T) { b.mu.Lock(); defer b.mu.Unlock(); b.v = v; b.c <- v }
		func (b *box[T]) run(n int) { for range n { <-b.c } }
		func fan[T any](xs ...T) (out []T) { c := make(chan T); for _, x := range xs { go func() { c <- x }() }; for range xs { out = append(out, <-c) }; return }
		func init() {
			b := &box[int]{c: make(chan int, 1)}
			put := b.put; go b.run(1); put(1)
			lock, unlock := b.mu.Lock, b.mu.Unlock; lock(); unlock()
			close, len, cap, panic := say, 3, func(c chan int) int { return 9 }, func(x any) any { return x }
			close("shadowed", len+cap(b.c)); panic(1)
			sync := b.c; sync <- 4; close("kept", <-sync)
			say("fan", func() (n int) { for _, x := range fan(1, 2, 3) { n += x }; return }())
		}`},
	"closures in composite literals": {`
		var table = []struct { name string; f func(c chan int) int }{
			{"one", func(c chan int) int { c <- 1; return <-c }},
			{name: "two", f: func(c chan int) int { select { case c <- 2: return <-c; default: return 0 } }},
		}
		var byName = map[string]func() { "x": func() { var wg sync.WaitGroup; wg.Go(func() { say("go", 1) }); wg.Wait() } }
		func init() { for _, t := range table { say(t.name, t.f(make(chan int, 1))) }; byName["x"]() }`},
	"ranges over functions, channels and numbers": {`
		func seq(n int) func(func(int) bool) { return func(yield func(int) bool) { for i := range n { if !yield(i) { return } } } }
		func first(c chan int) int { for i := range seq(9) { c <- i; if i == 3 { return <-c }; <-c }; return -1 }
		func init() {
			c := make(chan int, 5)
			say("first", first(c))
			func() { defer say("deferred", 1); for i := range seq(2) { defer say("in", i) } }()
			for range 3 { c <- 1 }; close(c); n := 0
			for range c { n++ }; for v := range c { n += v }; for range c {}
			say("n", n)
			for i := 0; len(c) == 0 && i < 2; i++ { n++ }; say("n", n)
		}`},
	"what the race detector does not watch": {`
		type ints []int
		func empty[S ~[]E, E any](s S) { clear(s) }
		func both[M ~map[string]int | ~[]int](m M) { clear(m) }
		var table = map[string]int{"a": say("a", 1)}
		var copied, clone = maps.Clone(table), maps.Clone[map[string]int]
		func init() {
			s, t, u, v, m := []int{1, 2}, ints{3}, []int{4}, []int{5}, map[string]int{"x": 1}
			clear(s[:1]); clear(t); (clear)(m); empty(u); both(v); func() { defer clear(s); table["b"] = 2 }()
			say(fmt.Sprint(s, t, u, v, m, copied, clone(table), maps.Clone(map[int]int(nil)) == nil), 0)
			w := ints{1, 1, 2, 3, 3, 4}
			w = slices.Delete(w, 0, 1); x := w; w = slices.DeleteFunc(w, func(n int) bool { return n == 2 })
			w = slices.Compact(w); w = slices.CompactFunc(w, func(a, b int) bool { return a+1 == b }); cut := slices.Replace[ints]
			say(fmt.Sprint(w, x, x[:5]), cap(cut(x, 0, 4, 8, 9))); say(fmt.Sprint(x, slices.Replace(x, 0, 1, 5, 6, 7)), len(x))
			clear := func(s []int) { say("shadowed", len(s)) }; clear(s)
			for k := range clone(maps.Clone(copied)) { say(k, 1) }
		}`},
	"processors": {`
		var before = processors.GOMAXPROCS(0)
		func init() {
			var err processors.Error; processors.Gosched(); processors.KeepAlive(before)
			say(fmt.Sprint(processors.GOMAXPROCS(3) == before, processors.GOMAXPROCS(-1), processors.GOMAXPROCS(before), err), 0)
		}`},
	"ifs that receive and else": {`
		func init() {
			c := make(chan int, 3); c <- 1; c <- 2; c <- 3
			if v := <-c; v > 1 { say("no", v) } else if w, ok := <-c; !ok { say("no", w) } else { say("w", w) }
			if x := len(c); x == 1 {}
			if <-c == 3 {}; say("empty", len(c))
			switch v := any(cap(c)).(type) { case int: c <- v; case string: }
			switch <-c { case 3: say("three", 3); case 4: default: }
			var y, z = 1, func() int { c <- 8; return <-c }(); say("z", y+z); { }; ;
		}`},
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
	for _, spec := range []string{`context "context"`, `fmt "fmt"`, `maps "maps"`, `processors "runtime"`, `slices "slices"`, `sync "sync"`, `mutex "sync"`, `atomic "sync/atomic"`, `time "time"`} {
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
	m.write("hooks/hooks.go", "package hooks\n\nimport \"runtime\"\n\nfunc At(int) { runtime.Gosched() }\n")
	m.write("runtime/runtime.go", `package runtime
		import "runtime"
		type Error = runtime.Error
		var ( GOMAXPROCS = runtime.GOMAXPROCS; Gosched = runtime.Gosched; KeepAlive = runtime.KeepAlive )`)
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
