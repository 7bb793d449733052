package names_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument/instrumenttest"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
)

const file = "katas/launch/launch.go"

// index reads an answer whose first line is the package clause, and whose second one
// imports what it uses.
func index(t *testing.T, body string) *names.Index {
	t.Helper()
	src := "package launch\n"
	for _, pkg := range []string{"context", "sync", "time"} {
		if strings.Contains(body, pkg+".") {
			src += fmt.Sprintf("import %q; ", pkg)
		}
	}
	judged, problems := instrumenttest.Answer(t, src+"\n"+body, instrumenttest.Rules())
	require.Empty(t, instrumenttest.Texts(problems))
	return &judged.Names
}

// told lists operations as "LINE KIND NAME".
func told(ops []names.Op) (texts []string) {
	for _, o := range ops {
		texts = append(texts, strings.TrimSpace(fmt.Sprintf("%d %s %s", o.Line, o.Kind, o.Name)))
	}
	return texts
}

// the is the only operation of a kind.
func the(t *testing.T, x *names.Index, kind names.Kind) names.Op {
	t.Helper()
	var found []names.Op
	for _, o := range x.Ops {
		if o.Kind == kind {
			found = append(found, o)
		}
	}
	require.Len(t, found, 1, "%s: %v", kind, told(found))
	return found[0]
}

// The bodies below begin at line 3.
func TestEachOperationIsNamedAsTheSourceSpellsIt(t *testing.T) {
	for _, test := range []struct {
		name, body string
		want       []string
	}{
		{"channels", "func f(c chan int, all []chan int) {\n\tc <- 1\n\t<-c\n\tall[0] <- 2\n\tclose(c)\n\tfor range c {\n\t}\n}",
			[]string{"4 send c", "5 receive c", "6 index all", "6 send all[0]", "7 close c", "8 range c"}},
		{"a select", "func f(a, b chan int) {\n\tselect {\n\tcase a <- 1:\n\tcase v, ok := <-b:\n\t\t_, _ = v, ok\n\tdefault:\n\t}\n}",
			[]string{"4 select", "5 send a", "6 receive b"}},
		{"locks", "type t struct{ mu sync.RWMutex }\nfunc (x *t) f() {\n\tx.mu.Lock()\n\tx.mu.Unlock()\n\tx.mu.RLock()\n\tdefer x.mu.RUnlock()\n}",
			[]string{"5 Lock x.mu", "6 Unlock x.mu", "7 RLock x.mu", "8 RUnlock x.mu"}},
		{"an embedded lock", "type t struct{ sync.Mutex }\nfunc f(x *t) {\n\tx.Lock()\n\tx.Unlock()\n}",
			[]string{"5 Lock x", "6 Unlock x"}},
		{"a WaitGroup", "func f() {\n\tvar wg sync.WaitGroup\n\twg.Add(1)\n\tgo wg.Done()\n\twg.Go(func() {})\n\twg.Wait()\n}",
			[]string{"5 Add wg", "6 go wg.Done", "6 Done wg", "7 Go wg", "8 Wait wg"}},
		{"a Cond", "func f(c *sync.Cond) {\n\tfor {\n\t\tc.Wait()\n\t}\n\tc.Signal()\n\tc.Broadcast()\n}",
			[]string{"4 loop", "5 Cond.Wait c", "7 Signal c", "8 Broadcast c"}},
		{"time", "func f(d time.Duration) {\n\ttime.Sleep(d)\n\t<-time.After(d)\n}",
			[]string{"4 sleep time.Sleep(d)", "5 receive time.After(d)", "5 timer time.After(d)"}},
		{"a context", "func f(ctx context.Context) {\n\tctx, cancel := context.WithCancel(ctx)\n\tdefer cancel()\n\t<-ctx.Done()\n}",
			[]string{"4 context ctx", "5 call cancel", "6 receive ctx.Done()", "6 deref ctx"}},
		{"what was passed in", "func f(task func(int)) {\n\ttask(1)\n}", []string{"4 call task"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := index(t, test.body)
			var got []string
			for _, text := range told(x.Ops) {
				if !strings.Contains(text, "return") && !(strings.Contains(text, "deref") && !strings.Contains(text, "ctx")) {
					got = append(got, text)
				}
			}
			assert.ElementsMatch(t, test.want, got)
		})
	}
}

func TestWhatIsHandedOnIsOneThingWhereverItGoes(t *testing.T) {
	for name, body := range map[string]string{
		"as an argument":           "func f() {\n\tc := make(chan int)\n\tgo g(c)\n\t<-c\n}\nfunc g(out chan<- int) { out <- 1 }",
		"as a result":              "func f() { <-g() }\nfunc g() chan int {\n\tc := make(chan int)\n\tgo func() { c <- 1 }()\n\treturn c\n}",
		"in a field":               "type t struct{ c chan int }\nfunc f() {\n\tx := t{c: make(chan int)}\n\tgo x.g()\n\t<-x.c\n}\nfunc (x t) g() { x.c <- 1 }",
		"in a field without a key": "type t struct{ c chan int }\nfunc f() {\n\tx := &t{make(chan int)}\n\tgo func() { x.c <- 1 }()\n\t<-x.c\n}",
		"under another name":       "func f() {\n\tc := make(chan int)\n\td := c\n\tgo func() { d <- 1 }()\n\t<-c\n}",
		"in a slice":               "func f() {\n\tvar all []chan int\n\tall = append(all, make(chan int))\n\tgo func() { all[0] <- 1 }()\n\t<-all[0]\n}",
		"through a channel":        "func f(in chan chan int) {\n\tc := make(chan int)\n\tgo func() { in <- c }()\n\td := <-in\n\td <- 1\n\t<-c\n}",
		"in a closure":             "func f() {\n\tc := make(chan int)\n\tsend := func(v int) { c <- v }\n\tgo send(1)\n\t<-c\n}",
		"of a generic function":    "func f() {\n\tc := make(chan int)\n\tgo g(c, 1)\n\t<-c\n}\nfunc g[T any](out chan<- T, v T) { out <- v }",
	} {
		t.Run(name, func(t *testing.T) {
			x := index(t, body)
			for _, o := range x.Ops {
				if o.Kind != names.Send || o.Name == "in" {
					continue
				}
				receives := x.On(o.Thing, names.Receive)
				require.NotEmpty(t, receives, "somebody receives what %s is sent", o.Name)
				assert.NotEmpty(t, x.On(receives[len(receives)-1].Thing, names.Send))
			}
		})
	}
}

func TestDifferentThingsStayApart(t *testing.T) {
	x := index(t, "func f() {\n\ta, b := make(chan int), make(chan int)\n\tgo func() { a <- 1 }()\n\t<-b\n\t{\n\t\ta := make(chan int)\n\t\tclose(a)\n\t}\n}")
	send := the(t, x, names.Send)
	assert.Empty(t, x.On(send.Thing, names.Receive), "b is another channel")
	assert.Empty(t, x.On(send.Thing, names.Close), "the inner a is, too")
	assert.Equal(t, names.Outside{}, x.Unseen(send.Thing))
	assert.Equal(t, names.Outside{Sends: true, Receives: true, Closes: true}, x.Unseen(-1), "who knows")
}

func TestWhatUnseenCodeMayDoFollowsFromTheTypes(t *testing.T) {
	for _, test := range []struct {
		name, body string
		want       names.Outside
	}{
		{"nothing, to a channel of its own", "func f() {\n\tc := make(chan int)\n\tc <- 1\n}", names.Outside{}},
		{"receive, from a channel that is returned", "func F() <-chan int {\n\tc := make(chan int)\n\tgo func() { c <- 1 }()\n\treturn c\n}", names.Outside{Receives: true}},
		{"all, to a channel that comes from it", "func F(c chan int) { c <- 1 }", names.Outside{Sends: true, Receives: true, Closes: true}},
		{"all, to an exported variable", "var C = make(chan int)\nfunc f() { C <- 1 }", names.Outside{Sends: true, Receives: true, Closes: true}},
		{"nothing, to one that goes to a function of the answer's", "func f() {\n\tc := make(chan int)\n\tg(c)\n\tc <- 1\n}\nfunc g(chan int) {}", names.Outside{}},
		{"send and close, to one that is handed out for that", "func F(task func(chan<- int)) {\n\tc := make(chan int)\n\ttask(c)\n\tc <- 1\n}", names.Outside{Sends: true, Closes: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := index(t, test.body)
			assert.Equal(t, test.want, x.Unseen(the(t, x, names.Send).Thing))
		})
	}
}

func TestALineStandsForWhatBeginsOnIt(t *testing.T) {
	x := index(t, "func f(c chan int) {\n\tdefer close(c)\n\tc <- g(\n\t\t1,\n\t)\n\tif true {\n\t\treturn\n\t}\n}\nfunc g(int) int { return 1 }")
	const any = names.Close
	assert.Equal(t, []string{"5 send c"}, told(x.At(file, 5, names.Send)))
	assert.Equal(t, []string{"5 send c"}, told(x.At(file, 6, names.Send)), "it goes over three lines")
	assert.Equal(t, []string{"4 close c"}, told(x.At(file, 11, any)), "deferred: it runs where the function ends")
	assert.Equal(t, []string{"4 close c"}, told(x.At(file, 9, any)), "and where it returns")
	assert.Empty(t, x.At(file, 8, any))
	assert.Empty(t, x.At(file, 99, any))
	assert.Empty(t, x.At("katas/launch/other.go", 5, names.Send))
}

func TestTheInnermostFunctionOfALine(t *testing.T) {
	x := index(t, "func F() {\n\tgo func() {\n\t\tg()\n\t}()\n\tg()\n}\nfunc g() {}")
	at := func(line int) names.Func {
		i := x.FuncAt(file, line)
		require.GreaterOrEqual(t, i, 0)
		return x.Funcs[i]
	}
	assert.True(t, at(5).Literal)
	assert.Equal(t, "F", at(5).Name, "a literal goes by the name of who holds it")
	assert.Equal(t, 4, at(5).Go, "and is started there")
	assert.False(t, at(7).Literal)
	assert.True(t, at(7).Exported)
	assert.Equal(t, "g", at(9).Name)
	assert.Equal(t, -1, x.FuncAt(file, 1))
}

func TestALoopAroundAGoStatementIsKnown(t *testing.T) {
	x := index(t, "func f(all []int) {\n\tvar wg sync.WaitGroup\n\tfor range all {\n\t\twg.Go(func() { g() })\n\t}\n\tgo func() { g() }()\n}\nfunc g() {}")
	looped, once := x.Funcs[x.FuncAt(file, 6)], x.Funcs[x.FuncAt(file, 8)]
	assert.True(t, looped.GoInLoop)
	assert.Equal(t, 6, looped.Go)
	assert.False(t, once.GoInLoop)
	assert.Equal(t, 8, once.Go)
}

func TestWhoHoldsALockForCertain(t *testing.T) {
	for _, test := range []struct {
		name, body string
		want       []string
	}{
		{"after the lock", "mu.Lock()\n\tHERE\n\tmu.Unlock()", []string{"mu"}},
		{"with a deferred unlock", "mu.Lock()\n\tdefer mu.Unlock()\n\tHERE", []string{"mu"}},
		{"not after the unlock", "mu.Lock()\n\tmu.Unlock()\n\tHERE", nil},
		{"not if it was locked in a branch", "if n > 0 {\n\t\tmu.Lock()\n\t}\n\tHERE", nil},
		{"not if it was unlocked in a branch", "mu.Lock()\n\tif n > 0 {\n\t\tmu.Unlock()\n\t}\n\tHERE", nil},
		{"both of two", "mu.Lock()\n\tother.Lock()\n\tHERE", []string{"mu", "other"}},
		{"not in a goroutine that is started meanwhile", "mu.Lock()\n\tgo func() {\n\t\tHERE\n\t}()", nil},
		{"not before", "HERE\n\tmu.Lock()", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := index(t, "var mu, other sync.Mutex\nfunc f(n int, here chan int) {\n\t"+strings.Replace(test.body, "HERE", "here <- 1", 1)+"\n}")
			send := the(t, x, names.Send)
			var held []string
			for _, l := range x.Held(send.Func, send.Pos) {
				held = append(held, l.Name)
			}
			assert.Equal(t, test.want, held)
		})
	}
}

func TestAReturnThatLeavesALockTaken(t *testing.T) {
	for _, test := range []struct {
		name, body string
		want       int // line
	}{
		{"early, before the unlock", "mu.Lock()\n\tif n > 0 {\n\t\treturn\n\t}\n\tmu.Unlock()", 7},
		{"none, where it is deferred", "mu.Lock()\n\tdefer mu.Unlock()\n\tif n > 0 {\n\t\treturn\n\t}", 0},
		{"none, where each way has its own unlock", "mu.Lock()\n\tif n > 0 {\n\t\tmu.Unlock()\n\t\treturn\n\t}\n\tmu.Unlock()", 0},
		{"none, where a deferred literal unlocks", "mu.Lock()\n\tdefer func() { mu.Unlock() }()\n\tif n > 0 {\n\t\treturn\n\t}", 0},
		{"none, of another function", "mu.Lock()\n\tmu.Unlock()\n\tg := func() { return }\n\tg()", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := index(t, "var mu sync.Mutex\nfunc f(n int) {\n\t"+test.body+"\n}")
			r, ok := x.ReturnsLocked(the(t, x, names.Lock))
			assert.Equal(t, test.want > 0, ok)
			assert.Equal(t, test.want, r.Line)
		})
	}
}

func TestWhatALineReadsAndWrites(t *testing.T) {
	x := index(t, "type t struct{ n int; m map[string]int }\nfunc f(x *t, all []int) {\n\tx.n++\n\tx.m[\"a\"] = all[0]\n\tall[1], x.n = x.n, 2\n\tdelete(x.m, \"a\")\n}")
	uses := func(line int) (texts []string) {
		for _, u := range x.Uses(file, line) {
			text := u.Name
			if u.Element {
				text += "[]"
			}
			if u.Map {
				text += " of a map"
			}
			if u.Write {
				text += " written"
			}
			texts = append(texts, text)
		}
		return texts
	}
	assert.Contains(t, uses(5), "x.n written")
	assert.Contains(t, uses(6), "x.m[] of a map written")
	assert.Contains(t, uses(6), "all[]")
	assert.Contains(t, uses(7), "all[] written")
	assert.Contains(t, uses(7), "x.n written")
	assert.Contains(t, uses(7), "x.n")
	assert.Contains(t, uses(8), "x.m[] of a map written")
	assert.Empty(t, uses(1))
}

func TestWhatStopsATimerIsKnownOrThrownAway(t *testing.T) {
	for _, test := range []struct {
		name, body string
		dropped    bool
		stop       string
	}{
		{"a cancel function that is kept", "ctx, cancel := context.WithTimeout(context.Background(), d)\n\tdefer cancel()\n\t_ = ctx", false, "cancel"},
		{"one that is thrown away", "ctx, _ := context.WithTimeout(context.Background(), d)\n\t_ = ctx", true, ""},
		{"an AfterFunc that is kept", "stop := time.AfterFunc(d, g)\n\tstop.Stop()", false, "stop"},
		{"one that is thrown away, too", "time.AfterFunc(d, g)", true, ""},
		{"assigned to nothing", "_ = time.AfterFunc(d, g)", true, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := index(t, "func f(d time.Duration) {\n\t"+test.body+"\n}\nfunc g() {}")
			var op names.Op
			for _, o := range x.Ops {
				if o.Kind == names.Context || o.Kind == names.Timer {
					op = o
				}
			}
			assert.Equal(t, test.dropped, op.Dropped)
			if test.stop != "" {
				require.GreaterOrEqual(t, op.Other, 0)
				assert.Equal(t, test.stop, x.Things[op.Other].Name)
			}
		})
	}
}

func TestACopyOfWhatMustNotBeCopiedIsMarked(t *testing.T) {
	x := index(t, "func f(wg sync.WaitGroup, p *sync.WaitGroup) {\n\twg.Done()\n\tp.Done()\n}")
	for _, o := range x.Ops {
		if o.Kind == names.Done {
			assert.Equal(t, o.Name == "wg", x.Things[o.Thing].Copy, o.Name)
		}
	}
	x = index(t, "type t struct{ mu sync.Mutex }\nfunc (x t) f() { x.mu.Lock() }\nfunc (x *t) g() { x.mu.Unlock() }")
	for _, f := range x.Funcs {
		assert.Equal(t, f.Name == "t.f", f.ByValue, f.Name)
		assert.Equal(t, "x", f.Recv)
	}
}

// The channel of a timer belongs to package time: that it is a field which the answer
// has not declared is how diagnoses tell it.
func TestTheChannelOfATimerIsForeign(t *testing.T) {
	x := index(t, "type own struct{ C chan int }\nfunc f(t *time.Timer, o own) {\n\t<-t.C\n\t<-o.C\n}")
	for _, o := range x.Ops {
		if o.Kind == names.Receive {
			thing := x.Things[o.Thing]
			assert.True(t, thing.Field)
			assert.Equal(t, o.Name == "t.C", thing.File == "", o.Name)
		}
	}
}

func TestTextsAreShortAndOnOneLine(t *testing.T) {
	long := strings.Repeat("abcdefghi", 20)
	x := index(t, "func f("+long+" chan int, all map[string]chan int) {\n\t"+long+" <- 1\n\tall[`a\nb`] <- 2\n}")
	for _, o := range x.Ops {
		assert.Less(t, len(o.Name), 60)
		assert.NotContains(t, o.Name, "\n")
		assert.NotContains(t, o.Name, "`", "it stands between backquotes")
	}
}

func TestTooMuchIsNotKept(t *testing.T) {
	x := index(t, "func f(c chan int) {\n\tc <- 1\n"+strings.Repeat("\treturn\n", 5000)+"}")
	assert.Empty(t, x.Ops)
	assert.Empty(t, x.At(file, 4, names.Send))
	assert.Equal(t, -1, x.FuncAt(file, 4))
}

func TestNothingIsKnownOfAnIndexThatIsNone(t *testing.T) {
	var x *names.Index
	assert.Empty(t, x.At(file, 1, names.Send))
	assert.Empty(t, x.On(0, names.Send))
	assert.Empty(t, x.Uses(file, 1))
	assert.Empty(t, x.UsesOf(0))
	assert.Empty(t, x.Held(0, 1))
	assert.Equal(t, -1, x.FuncAt(file, 1))
	assert.True(t, x.Unseen(0).Sends)
	_, ok := x.Position(file, 1)
	assert.False(t, ok)
	_, ok = x.ReturnsLocked(names.Op{})
	assert.False(t, ok)
	assert.Empty(t, new(names.Index).On(3, names.Send))
}

// Code that is stranger than foreseen costs knowledge, and no more.
func TestStrangeCodeIsRead(t *testing.T) {
	for name, body := range map[string]string{
		"channels of channels of channels": "func f(c chan chan chan int) { d := <-<-c; d <- 1; close(<-c) }",
		"a channel type that is recursive": "type t chan t\nfunc f(c t) { c <- c; (<-<-c) <- c }",
		"methods as values":                "type t struct{ mu sync.Mutex }\nfunc f(x *t) { l := x.mu.Lock; l(); (*sync.Mutex).Unlock(&x.mu); defer x.mu.Unlock() }",
		"generic channels":                 "type c[T any] interface{ ~chan T }\nfunc f[T any, C c[T]](x C, v T) { x <- v; for range x {}; close(x) }",
		"labels and goto":                  "func f(c chan int) {\nagain:\n\tselect {\n\tcase <-c:\n\t\tgoto again\n\tdefault:\n\t}\nloop:\n\tfor {\n\t\tselect {\n\t\tcase <-c:\n\t\t\tbreak loop\n\t\t}\n\t}\n}",
		"range over a function":            "func f(seq func(func(chan int) bool)) { for c := range seq { c <- 1 } }",
		"a struct that embeds itself":      "type t struct{ *t; sync.Mutex }\nfunc f(x *t) { x.t.t.Lock(); x.Unlock() }",
		"shadowed predeclared names":       "func f(close func(chan int), c chan int) { close(c); make := 1; _ = make }",
		"blank everywhere":                 "func _(_ chan int) { _, _ = <-make(chan int), 1 }",
		"everything in one line":           "func f(a, b chan int) { go func() { a <- <-b }(); func() { defer close(a) }() }",
	} {
		t.Run(name, func(t *testing.T) {
			x := index(t, body)
			assert.NotEmpty(t, x.Funcs)
			for line := range 20 {
				for _, o := range x.At(file, line, names.Send, names.Receive, names.Close, names.Lock, names.Select, names.Range) {
					x.On(o.Thing, names.Send)
					x.Held(o.Func, o.Pos)
					x.Cases(o)
					x.Unseen(o.Thing)
				}
			}
		})
	}
}
