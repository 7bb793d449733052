package diagnosis

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// read is an answer whose names are known; its code begins at line 3.
func read(t testing.TB, body string) Answer {
	t.Helper()
	src := "package launch\n"
	for _, pkg := range []string{"context", "sync", "time"} {
		if strings.Contains(body, pkg+".") {
			src += fmt.Sprintf("import %q; ", pkg)
		}
	}
	src += "\n" + body
	judged, problems := instrumenttest.Answer(t, src, instrumenttest.Rules())
	require.Empty(t, instrumenttest.Texts(problems))
	a := answer()
	a.Source = map[string][]string{file: strings.Split(src, "\n")}
	a.Names = &judged.Names
	a.Declared = func(name string) (string, int, bool) {
		d, ok := judged.Declarations.Find(name)
		return d.File, d.Line, ok
	}
	return a
}

const (
	root     = 7
	testLine = "example/hidden/k0.TestCorrectness.func1()\n\tsolutions/launch/launch_test.go:20 +0x1\n"
)

// stack is one goroutine of a dump: frames are "F.func1:9", innermost first, or the name
// of a method of package sync; made is the line of the go statement, or 0.
func stack(id int, state string, made int, frames ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "goroutine %d [%s, synctest bubble 1]:\n", id, state)
	for _, f := range frames {
		if name, line, ok := strings.Cut(f, ":"); ok {
			fmt.Fprintf(&b, "example/answers/k0.%s()\n\t%s:%s +0x1\n", name, file, line)
		} else {
			fmt.Fprintf(&b, "example/grader/kata/sync.%s(...)\n\texample/grader/kata/sync/sync.go:9 +0x1\n", f)
		}
	}
	if made > 0 {
		fmt.Fprintf(&b, "created by example/answers/k0.F in goroutine %d\n\t%s:%d +0x1\n", root, file, made)
	} else {
		b.WriteString(testLine)
	}
	return b.String()
}

// The sentences for standstills: who waits in what, and who should have acted.
func TestWhatIsSaidOfAStandstill(t *testing.T) {
	const wait = "select (durable)"
	for _, test := range []struct {
		name, body string
		dump       []string
		line       int
		want       string
	}{
		{
			"nobody receives any more", "func F() {\n\tc := make(chan int)\n\tgo func() {\n\t\tc <- 1\n\t\tc <- 2\n\t}()\n\t<-c\n}",
			[]string{stack(9, "chan send (durable)", 5, "F.func1:7")}, 7,
			"The goroutine started at line 5 waits to send on `c` at line 7. Nobody receives from `c`: only line 9 does, which takes one value, and nobody is there now.",
		},
		{
			"who would receive is elsewhere", "func F(in chan int) {\n\ta, b := make(chan int), make(chan int)\n\tgo func() {\n\t\tb <- 1\n\t\t<-a\n\t}()\n\ta <- 1\n\t<-b\n}",
			[]string{stack(root, "chan send (durable)", 0, "F:9"), stack(9, "chan send (durable)", 5, "F.func1:6")}, 9,
			"The call of `F` waits to send on `a` at line 9. Line 7 receives from `a`, but not now: the goroutine started at line 5 waits to send on `b` at line 6.",
		},
		{
			"nothing closes what is ranged over", "func F() {\n\tc := make(chan int)\n\tgo func() { c <- 1 }()\n\tfor range c {\n\t}\n}",
			[]string{stack(root, "chan receive (durable)", 0, "F:6")}, 6,
			"The call of `F` waits for the next value of `c` at line 6. Nothing in this answer closes `c`, so the `range` never ends.",
		},
		{
			"the channel is not returned yet", "func F() <-chan int {\n\tout := make(chan int)\n\tvar wg sync.WaitGroup\n\twg.Go(func() { out <- 1 })\n\twg.Wait()\n\treturn out\n}",
			[]string{stack(root, "chan receive (durable)", 0, "(*WaitGroup).Wait", "F:7"), stack(9, "chan send (durable)", 6, "F.func1:6")}, 6,
			"The goroutine started at line 6 waits to send on `out` at line 6. Nobody can receive from `out` yet: `F` has not returned it. It waits for `wg` at line 7.",
		},
		{
			"the caller may stay silent", "func F(in <-chan int) {\n\tfor range in {\n\t}\n}",
			[]string{stack(root, "chan receive (durable)", 0, "F:4")}, 4,
			"The call of `F` waits for the next value of `in` at line 4. `in` comes from the caller and may stay silent, and nothing else ends this wait.",
		},
		{
			"the caller may stay silent, and ctx is not asked", "func F(ctx context.Context, in <-chan int) {\n\t<-in\n}",
			[]string{stack(root, "chan receive (durable)", 0, "F:4")}, 4,
			"The call of `F` waits to receive from `in` at line 4. `in` comes from the caller and may stay silent: this line is in no `select` that also waits for the end of `ctx`.",
		},
		{
			"others may wait for a close", "func F(in <-chan int, out chan<- int) {\n\tfor v := range in {\n\t\tout <- v\n\t}\n}",
			[]string{stack(root, "chan receive (durable)", 0, "F:4")}, 4,
			"The call of `F` waits for the next value of `in` at line 4. `in` comes from the caller and may stay silent. (Nothing in this answer closes `out`.)",
		},
		{
			"a select of which no case comes", "func F() {\n\ta, quit := make(chan int), make(chan int)\n\tgo func() {\n\t\tselect {\n\t\tcase a <- 1:\n\t\tcase <-quit:\n\t\t}\n\t}()\n\tif false {\n\t\tclose(quit)\n\t}\n}",
			[]string{stack(9, wait, 5, "F.func1:6")}, 6,
			"The goroutine started at line 5 waits in the `select` at line 6: to send on `a`, or to receive from `quit`. Nothing in this answer receives from `a`. `quit` is not closed: line 12 does that, and it has not run.",
		},
		{
			"a place that nobody gives back", "type limiter struct{ places chan bool }\nfunc New() *limiter { return &limiter{make(chan bool, 3)} }\nfunc (l *limiter) F(ctx context.Context, step func()) {\n\tselect {\n\tcase l.places <- true:\n\tcase <-ctx.Done():\n\t\treturn\n\t}\n\tstep()\n\t<-l.places\n}",
			[]string{stack(root, wait, 0, "(*limiter).F:6"), stack(9, wait, 0, "(*limiter).F:6")}, 6,
			"The call of `limiter.F` waits in the `select` at line 6: to send on `l.places`, or for the end of `ctx`. Nobody receives from `l.places`: only line 12 does, which takes one value, and nobody is there now.",
		},
		{
			"a place that nobody gives back, at two lines", "type limiter struct{ places chan bool }\nfunc New() *limiter { return &limiter{make(chan bool, 3)} }\nfunc (l *limiter) F(ctx context.Context, step func()) {\n\tselect {\n\tcase l.places <- true:\n\tcase <-ctx.Done():\n\t\treturn\n\t}\n\tstep()\n\tl.places <- true\n\t<-l.places\n}",
			[]string{stack(root, wait, 0, "(*limiter).F:6"), stack(9, "chan send (durable)", 0, "(*limiter).F:12")}, 6,
			"The call of `limiter.F` waits in the `select` at line 6: to send on `l.places`, or for the end of `ctx`. Nobody receives from `l.places`: only line 13 does, which takes one value, and nobody is there now.",
		},
		{
			"who would take a job is busy with one", "func F(quit chan bool) {\n\tjobs, done := make(chan int), make(chan bool)\n\tgo func() {\n\t\t<-jobs\n\t\t<-done\n\t}()\n\tgo func() { done <- true }()\n\tselect {\n\tcase jobs <- 1:\n\tcase <-quit:\n\t}\n}",
			[]string{stack(root, wait, 0, "F:10"), stack(9, "chan receive (durable)", 5, "F.func1:7")}, 10,
			"The call of `F` waits in the `select` at line 10: to send on `jobs`, or to receive from `quit`. Line 6 receives from `jobs`, but not now: the goroutine started at line 5 waits to receive from `done` at line 7.",
		},
		{
			"who would take a job is inside of one", "func F(job func()) {\n\tjobs := make(chan func())\n\tgo func() {\n\t\tfor job := range jobs {\n\t\t\tjob()\n\t\t}\n\t}()\n\tjobs <- job\n\tclose(jobs)\n}",
			[]string{stack(root, "chan send (durable)", 0, "F:10"), strings.Replace(stack(9, "chan receive (durable)", 5, "F.func1:7"), "example/answers", testLine+"example/answers", 1)}, 10,
			"The call of `F` waits to send on `jobs` at line 10. Line 6 receives from `jobs`, but not now: the goroutine started at line 5 is still inside `job(…)` at line 7.",
		},
		{
			"a channel that all calls share", "var slots = make(chan int, 2)\nfunc F() {\n\tselect {\n\tcase slots <- 1:\n\tcase <-time.After(1):\n\t}\n\t<-slots\n}",
			[]string{stack(root, wait, 0, "F:5")}, 5,
			"The call of `F` waits in the `select` at line 5: to send on `slots`, or to receive from `time.After(1)`. `slots` is declared outside of the functions (line 3), so all calls share it.",
		},
		{
			"a channel that is nil by now", "func F(ctx context.Context, in <-chan int) {\n\tfor {\n\t\tselect {\n\t\tcase <-ctx.Done():\n\t\t\treturn\n\t\tcase _, ok := <-in:\n\t\t\tif !ok {\n\t\t\t\tin = nil\n\t\t\t}\n\t\t}\n\t}\n}",
			[]string{stack(root, wait, 0, "F:5")}, 5,
			"The call of `F` waits in the `select` at line 5: for the end of `ctx`, or to receive from `in`. `in` is set to nil at line 10, and a nil channel is never ready.",
		},
		{
			"a select that waits for the caller", "func F(ctx context.Context, in <-chan int) {\n\tselect {\n\tcase <-ctx.Done():\n\tcase <-in:\n\t}\n}",
			[]string{stack(root, wait, 0, "F:4")}, 4,
			"The call of `F` waits in the `select` at line 4: for the end of `ctx`, or to receive from `in`. `in` comes from the caller and may stay silent, or be nil.",
		},
		{
			"the value for the caller is not sent yet", "func F(ask func()) <-chan int {\n\tout := make(chan int)\n\tvar wg sync.WaitGroup\n\twg.Go(func() { ask() })\n\tgo func() {\n\t\twg.Wait()\n\t\tout <- 1\n\t\tclose(out)\n\t}()\n\treturn out\n}",
			[]string{"goroutine 7 [chan receive (durable), synctest bubble 1]:\n" + testLine, strings.Replace(stack(9, "chan receive (durable)", 6, "F.func1:6"), "example/answers", testLine+"example/answers", 1), stack(10, "chan receive (durable)", 7, "(*WaitGroup).Wait", "F.func2:8")}, 6,
			"The goroutine started at line 6 is still inside `ask(…)` at line 6, and that function waits too. The caller waits for a value of `out`, which `F` has returned. Line 9 sends on `out`, but not now: the goroutine started at line 7 waits for `wg` at line 8.",
		},
		{
			"a timer's channel is empty", "func F(t *time.Timer) {\n\tt.Stop()\n\t<-t.C\n}",
			[]string{stack(root, "chan receive (durable)", 0, "F:5")}, 5,
			"The call of `F` waits to receive from `t.C` at line 5. The channel of a timer delivers one value for each time that it is set, and none after a `Stop`: here it has been received already, or the timer was stopped.",
		},
		{
			"a signal that nobody gives", "func F(c *sync.Cond) {\n\tc.Wait()\n}",
			[]string{stack(root, "chan receive (durable)", 0, "(*Cond).Wait", "F:4")}, 4,
			"The call of `F` waits for a signal of `c` at line 4.",
		},
		{
			"a signal that wakes the wrong one", "func F() {\n\tvar mu sync.Mutex\n\tc, turn := sync.NewCond(&mu), 0\n\tfor i := range 3 {\n\t\tgo func() {\n\t\t\tmu.Lock()\n\t\t\tfor turn != i {\n\t\t\t\tc.Wait()\n\t\t\t}\n\t\t\tturn++\n\t\t\tc.Signal()\n\t\t\tmu.Unlock()\n\t\t}()\n\t}\n}",
			[]string{stack(9, "chan receive (durable)", 7, "(*Cond).Wait", "F.func1:10"), stack(10, "chan receive (durable)", 7, "(*Cond).Wait", "F.func1:10")}, 10,
			"Each goroutine started at line 7 waits for a signal of `c` at line 10. It waits as long as `turn != i` holds (line 9). `Signal` (line 13) wakes one of those who wait, which need not be the one that can go on: `Broadcast` wakes them all.",
		},
		{
			"all wait for one of themselves", "func F() {\n\tvar mu sync.Mutex\n\tc, ready := sync.NewCond(&mu), false\n\tgo func() {\n\t\tmu.Lock()\n\t\tfor !ready {\n\t\t\tc.Wait()\n\t\t}\n\t\tc.Broadcast()\n\t\tmu.Unlock()\n\t}()\n}",
			[]string{stack(9, "chan receive (durable)", 6, "(*Cond).Wait", "F.func1:9")}, 9,
			"The goroutine started at line 6 waits for a signal of `c` at line 9. It waits as long as `!ready` holds (line 8). Whoever could change that waits here too, so nobody comes to line 11.",
		},
		{
			"a lock taken twice", "var mu sync.Mutex\nfunc F() {\n\tmu.Lock()\n\tmu.Lock()\n}",
			[]string{stack(root, "chan receive (durable)", 0, "(*Mutex).Lock", "F:6")}, 6,
			"The call of `F` waits to lock `mu` at line 6. The same goroutine has locked it already, at line 5, and a mutex can be locked only once.",
		},
		{
			"a lock taken again by what is called under it", "type box struct{ mu sync.Mutex }\nfunc (b *box) F(f func()) {\n\tb.mu.Lock()\n\tdefer b.mu.Unlock()\n\tf()\n}",
			[]string{stack(root, "chan receive (durable)", 0, "(*Mutex).Lock", "(*box).F:5", "given", "(*box).F:7")}, 5,
			"The call of `box.F` waits to lock `b.mu` at line 5. The same goroutine has locked `b.mu` before, at line 5, and is still inside `f(…)` at line 7: if the two are one mutex, it waits for itself.",
		},
		{
			"a shared lock taken again by what is called under it", "var mu sync.Mutex\nfunc F(f func()) {\n\tmu.Lock()\n\tdefer mu.Unlock()\n\tf()\n}\nfunc G() {\n\tmu.Lock()\n\tmu.Unlock()\n}",
			[]string{stack(root, "chan receive (durable)", 0, "(*Mutex).Lock", "G:10", "given", "F:7")}, 10,
			"The call of `F` waits to lock `mu` at line 10. The same goroutine has locked `mu` before, at line 5, and is still inside `f(…)` at line 7: it waits for itself.",
		},
		{
			"who waits for a signal holds no lock", "type box struct { mu sync.Mutex }\nfunc (b *box) F(c *sync.Cond) {\n\tb.mu.Lock()\n\tdefer b.mu.Unlock()\n\tc.Wait()\n}\nfunc (b *box) G() {\n\tb.mu.Lock()\n\tb.mu.Unlock()\n}",
			[]string{stack(9, "chan receive (durable)", 0, "(*Cond).Wait", "(*box).F:7"), stack(root, "chan receive (durable)", 0, "(*Mutex).Lock", "(*box).G:10")}, 10,
			"The call of `box.G` waits to lock `b.mu` at line 10.",
		},
		{
			"two locks in two orders", "type account struct{ mu sync.Mutex }\nfunc F(a, b *account) {\n\ta.mu.Lock()\n\tdefer a.mu.Unlock()\n\tb.mu.Lock()\n\tdefer b.mu.Unlock()\n}",
			[]string{stack(9, "chan receive (durable)", 0, "(*Mutex).Lock", "F:7"), stack(10, "chan receive (durable)", 0, "(*Mutex).Lock", "F:7")}, 7,
			"A call of `F` waits to lock `b.mu` at line 7. Each of them holds `a.mu`, locked at line 5, and may wait for the one that another holds: take two locks in an order that is the same for all.",
		},
		{
			"who waits for those that wait in a circle", "type account struct{ mu sync.Mutex }\nfunc F(a, b *account) {\n\ta.mu.Lock()\n\tdefer a.mu.Unlock()\n\tb.mu.Lock()\n\tdefer b.mu.Unlock()\n}",
			[]string{stack(8, "chan receive (durable)", 0, "(*Mutex).Lock", "F:5"), stack(9, "chan receive (durable)", 0, "(*Mutex).Lock", "F:7"), stack(10, "chan receive (durable)", 0, "(*Mutex).Lock", "F:7")}, 7,
			"A call of `F` waits to lock `b.mu` at line 7. Each of them holds `a.mu`, locked at line 5, and may wait for the one that another holds: take two locks in an order that is the same for all.",
		},
		{
			"a lock that a return leaves taken", "var mu sync.Mutex\nfunc F(n int) {\n\tmu.Lock()\n\tif n > 0 {\n\t\treturn\n\t}\n\tmu.Unlock()\n}",
			[]string{stack(root, "chan receive (durable)", 0, "(*Mutex).Lock", "F:5")}, 5,
			"The call of `F` waits to lock `mu` at line 5. It is locked at line 5, and the `return` at line 7 leaves it locked.",
		},
		{
			"a Wait inside the loop", "func F() {\n\tvar wg sync.WaitGroup\n\tfor range 3 {\n\t\twg.Go(func() { select {} })\n\t\twg.Wait()\n\t}\n}",
			[]string{stack(root, "chan receive (durable)", 0, "(*WaitGroup).Wait", "F:7")}, 7,
			"The call of `F` waits for `wg` at line 7. This `Wait` is inside the loop at line 5 that starts the goroutines, so each one has to end before the next is started.",
		},
		{
			"a Done that a return leaves out", "func F(n int) {\n\tvar wg sync.WaitGroup\n\twg.Add(1)\n\tgo func() {\n\t\tif n > 0 {\n\t\t\treturn\n\t\t}\n\t\twg.Done()\n\t}()\n\twg.Wait()\n}",
			[]string{stack(root, "chan receive (durable)", 0, "(*WaitGroup).Wait", "F:12")}, 12,
			"The call of `F` waits for `wg` at line 12. The `return` at line 8 leaves out the `Done` at line 10.",
		},
		{
			"a nil channel", "func F() {\n\tvar c chan int\n\tc <- 1\n}",
			[]string{stack(root, "chan send (nil chan) (durable)", 0, "F:5")}, 5,
			"The call of `F` waits to send on `c` at line 5, which is nil: a nil channel is never ready. Nothing in this answer makes `c`: that takes `make(chan …)`.",
		},
		{
			"a context that cannot be cancelled", "func F(ctx context.Context, ask func(context.Context)) {\n\tgo func() { ask(ctx) }()\n}",
			[]string{strings.Replace(stack(9, "chan receive (durable)", 4, "F.func1:4"), "example/answers", testLine+"example/answers", 1)}, 4,
			"The goroutine started at line 4 is still inside `ask(…)` at line 4, and that function waits too. It listens to `ctx` at most, and nothing in this answer can cancel that: the answer makes no context of its own.",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			seen := read(t, test.body).Diagnose(said(record.Record{
				Event: record.Finding, Kind: "deadlock", Row: "correctness", Phase: record.InBody, Subject: "F",
				Dump: strings.Join(test.dump, "\n"), Root: root,
			}))
			require.Len(t, seen, 1)
			assert.Equal(t, result.Deadlock, seen[0].Kind)
			assert.Equal(t, test.line, seen[0].Line)
			assert.Equal(t, "Nothing can go on any more. "+test.want, seen[0].Message)
		})
	}
}

func TestWhatIsSaidWhereNobodyOfTheAnswersIsLeft(t *testing.T) {
	caller := "goroutine 7 [chan receive (durable), synctest bubble 1]:\n" + testLine
	for _, test := range []struct{ name, body, want string }{
		{"a result is never closed", "func F() <-chan int {\n\tout := make(chan int, 1)\n\tout <- 1\n\treturn out\n}",
			"The caller waits for the channel that `F` returns (`out`) to be closed, and nothing in this answer ever closes it."},
		{"a parameter is never closed", "func F(out chan<- int) {\n\tout <- 1\n}",
			"The caller of `F` waits for something that this answer should do. Nothing in this answer closes `out`, the channel that `F` was given."},
		{"it is closed, and not this time", "func F(n int, out chan<- int) {\n\tout <- 1\n\tif n > 0 {\n\t\tclose(out)\n\t}\n}",
			"The caller of `F` waits for something that this answer should do. No goroutine of this answer is left to do it."},
	} {
		t.Run(test.name, func(t *testing.T) {
			seen := read(t, test.body).Diagnose(said(record.Record{
				Event: record.Finding, Kind: "deadlock", Row: "correctness", Phase: record.InBody, Subject: "F", Dump: caller, Root: root,
			}))
			require.Len(t, seen, 1)
			assert.Equal(t, "Nothing can go on any more. "+test.want, seen[0].Message)
		})
	}
}

func TestWhatIsSaidOfWhatIsLeftBehind(t *testing.T) {
	a := read(t, "func F() int {\n\tc := make(chan int)\n\tfor range 3 {\n\t\tgo func() { c <- 1 }()\n\t}\n\treturn <-c\n}")
	dump := strings.Join([]string{stack(9, "chan send (durable)", 6, "F.func1:6"), stack(10, "chan send (durable)", 6, "F.func1:6")}, "\n")
	seen := a.Diagnose(said(record.Record{
		Event: record.Finding, Kind: "leak", Message: record.LeftGoroutines, Row: "leaks", Check: "nothing stays", Phase: record.Closing, Subject: "F", Dump: dump, Root: root,
	}))
	require.Len(t, seen, 1)
	assert.Equal(t, "Each goroutine started at line 6 is left behind: it still waits to send on `c` at line 6. Nobody receives from `c`: only line 8 does, which takes one value, and nobody is there now.", seen[0].Message)
	assert.Equal(t, "in the check \"nothing stays\"\n"+
		"launch.go:4  c := make(chan int)     makes `c` without a buffer\n"+
		"launch.go:6  go func() { c <- 1 }()  starts the goroutine\n"+
		"launch.go:8  return <-c              receives from `c`\n"+
		"2 goroutines are left there", seen[0].Evidence)
}

func TestTheLinesThatMatterFitTheScreen(t *testing.T) {
	a := answer()
	a.Source = map[string][]string{file: {"package launch", strings.Repeat("длинно ", 30), "x"}}
	lines := a.excerpt(place{file, 2}, []result.Place{{File: file, Line: 3, Role: strings.Repeat("role ", 5)}, {File: file, Line: 99, Role: "nowhere"}, {}})
	assert.Equal(t, 3, strings.Count(lines, "\n"))
	for line := range strings.Lines(lines) {
		assert.LessOrEqual(t, len([]rune(line)), 75, line)
	}
	assert.Contains(t, lines, "…")
	assert.Empty(t, a.excerpt(place{}, nil), "the declaration alone says nothing")
}

func TestAnExplanationThatStumblesCostsNoFinding(t *testing.T) {
	a := read(t, "func F(c chan int) {\n\tc <- 1\n}")
	a.Names.Ops[0].Func = 99 // there is no such function
	seen := a.Diagnose(said(record.Record{
		Event: record.Finding, Kind: "deadlock", Row: "correctness", Phase: record.InBody, Subject: "F", Dump: stack(root, "chan send (durable)", 0, "F:4"), Root: root,
	}))
	require.Len(t, seen, 1)
	assert.Equal(t, result.Deadlock, seen[0].Kind)
	assert.Equal(t, 4, seen[0].Line)
	assert.Contains(t, seen[0].Message, "waits to send on a channel at line 4")
}

func TestWhatIsSaidOfTooManyGoroutines(t *testing.T) {
	const said1 = "This uses more than any answer needs: far too many goroutines at once."
	for _, test := range []struct {
		name, body string
		n, line    int
		want       string
	}{
		{"a loop that does not end", "func F(n int) {\n\tfor i := 0; i < n; {\n\t\tgo func() { select {} }()\n\t}\n}", 120, 5,
			" Line 5 starts them, in the loop at line 4, which goes on as long as `i < n` holds."},
		{"a loop without a condition", "func F(n int) {\n\tfor {\n\t\tgo func() { select {} }()\n\t}\n}", 120, 5,
			" Line 5 starts them, in the loop at line 4."},
		{"no loop", "func F(n int) {\n\tgo F(n)\n\tgo F(n)\n}", 120, 5, " Line 5 starts them."},
		{"not so many that they are it", "func F(n int) {\n\tgo F(n)\n\tgo F(n)\n}", 20, 3, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			dump := []string{stack(root, "chan receive (durable)", 0)}
			for id := range test.n {
				dump = append(dump, stack(100+id, "select (no cases) (durable)", 5, "F.func1:5"))
			}
			seen := read(t, test.body).Diagnose(said(record.Record{
				Event: record.Finding, Kind: "over-limit", Row: "correctness", Phase: record.InBody, Subject: "F", Message: "far too many goroutines at once",
				Dump: strings.Join(dump, "\n"), Root: root,
			}))
			require.Len(t, seen, 1)
			assert.Equal(t, said1+test.want, seen[0].Message)
			if test.want != "" {
				assert.Equal(t, test.line, seen[0].Line)
			}
		})
	}
}

func TestWhatTakesTimeIsShownWithATimeThatIsNotRight(t *testing.T) {
	a := read(t, "var mu sync.Mutex\nfunc F(f func()) {\n\tmu.Lock()\n\tdefer mu.Unlock()\n\ttime.Sleep(5)\n\tf()\n}")
	shown := func(kind string) string {
		seen := a.Diagnose(said(record.Record{Event: record.Finding, Kind: kind, Row: "timing", Check: "quick", Subject: "F", Message: "it took 2s instead of 1s"}))
		require.Len(t, seen, 1)
		return seen[0].Evidence
	}
	assert.Equal(t, "in the check \"quick\"\nlaunch.go:7  time.Sleep(5)  sleeps for `5`\nlaunch.go:8  f()            runs `f` while `mu` is locked", shown("too-slow"))
	assert.Equal(t, "in the check \"quick\"\nlaunch.go:7  time.Sleep(5)  sleeps for `5`", shown("too-early"), "what keeps others out makes nothing early")
}
