package diagnosis

import (
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// explain says why a wait does not end, as far as the source and the other
// goroutines make that certain, and lists who could have ended it.
func (a Answer) explain(w *waiter, all []waiter) {
	w.rank = 1
	x := a.Names
	if isNil(*w) {
		w.rank = 0
		if w.op.Thing >= 0 && w.op.Kind != "" && len(x.On(w.op.Thing, names.Make)) == 0 && x.Unseen(w.op.Thing) == (names.Outside{}) {
			w.why = fmt.Sprintf("Nothing in this answer makes %s: that takes `make(chan …)`.", quoted(w.op.Name))
		}
		return
	}
	switch w.op.Kind {
	case names.Call:
		a.explainGiven(w)
	case names.Sleep:
		w.why = "Nothing ends a sleep early: a `select` that waits for a timer and for the end can be ended."
	case names.Send:
		a.explainSend(w, all)
	case names.Receive, names.Range:
		a.explainReceive(w, all)
	case names.Lock, names.RLock:
		a.explainLock(w, all)
	case names.Wait:
		a.explainWait(w, all)
	case names.CondWait:
		a.explainCond(w, all)
	case names.Select:
		a.explainSelect(w, all)
	}
	if held := a.holds(w); len(held) > 0 && w.op.Kind != names.CondWait {
		h := held[0]
		if w.why == "" || w.op.Kind == names.Lock || w.op.Kind == names.RLock {
			if !strings.Contains(w.why, "same goroutine") && !strings.HasPrefix(w.why, "Each of them holds") {
				w.why = strings.TrimSpace(fmt.Sprintf("It holds %s meanwhile, locked%s. %s", quoted(h.Name), a.line(place{h.File, h.Line}), w.why))
			}
		}
	}
}

// certain notes a reason that leaves no doubt.
func (a Answer) certain(w *waiter, format string, args ...any) {
	w.rank = 0
	w.why = fmt.Sprintf(format, args...)
}

// explainGiven says of a function that the answer was given and that does not return
// what it may be waiting for.
func (a Answer) explainGiven(w *waiter) {
	if w.root && w.op.InLoop {
		a.certain(w, "The loop calls one function after the other: what a later one would do has to wait for this one.")
		return
	}
	ctx := a.contextAt(w.op)
	if ctx == "" || !strings.Contains(w.op.Text, ctx) {
		return
	}
	for _, o := range a.Names.Ops {
		if o.Kind != names.Context {
			continue
		}
		if o.Other < 0 || !strings.Contains(w.op.Text, o.Name) {
			return
		}
		var calls []string
		for _, u := range a.Names.UsesOf(o.Other) {
			if u.Called {
				w.also = append(w.also, place{u.File, u.Line}.as("cancels "+quoted(o.Name)))
				calls = append(calls, fmt.Sprint(u.Line))
			}
		}
		cancel := quoted(a.Names.Things[o.Other].Name)
		switch len(calls) {
		case 0:
			w.why = fmt.Sprintf("It may wait for the end of %s, and nothing in this answer calls %s.", quoted(o.Name), cancel)
		case 1:
			w.why = fmt.Sprintf("It may wait for the end of %s: only line %s calls %s, and has not run.", quoted(o.Name), calls[0], cancel)
		}
		return
	}
	w.why = fmt.Sprintf("It listens to %s at most, and nothing in this answer can cancel that: the answer makes no context of its own.", quoted(ctx))
}

// sharedThing is the variable at package level that an operation is done to.
func (a Answer) sharedThing(thing int) (names.Thing, bool) {
	if thing < 0 {
		return names.Thing{}, false
	}
	t := a.Names.Things[thing]
	return t, a.shared(t)
}

// shared tells whether a thing is a variable at package level.
func (a Answer) shared(t names.Thing) bool {
	return t.Func < 0 && !t.Field && !t.Param && t.Line > 0
}

func (a Answer) sameThing(x, y int) bool {
	things := a.Names.Things
	return x >= 0 && y >= 0 && things[x].Class == things[y].Class
}

// maxOps bounds how many operations on one thing are looked at: nothing is certain of
// more, and the work would grow with the answer.
const maxOps = 64

// alive tells whether any goroutine is still in a function that holds one of these
// operations: then it may yet come to it.
func (a Answer) alive(ops []names.Op, all []waiter) bool {
	if len(ops) > maxOps {
		return true
	}
	for _, o := range ops {
		if o.Func < 0 {
			return true
		}
		for _, w := range all {
			if len(w.g.Frames) == 0 || w.g.Elided || slices.ContainsFunc(w.g.Frames, func(f goroutines.Frame) bool { return a.isIn(f, o.Func) }) {
				return true
			}
		}
	}
	return false
}

// isIn tells whether a frame is one of a function's own, and not of a literal inside.
func (a Answer) isIn(f goroutines.Frame, index int) bool {
	fn := a.Names.Funcs[index]
	if f.File != fn.File || f.Line < fn.Line || fn.EndLine < f.Line {
		return false
	}
	name := f.Name()
	closure := strings.Contains(name, ".func") || strings.Contains(name, ".gowrap")
	return a.Names.FuncAt(f.File, f.Line) == index || !fn.Literal && !closure
}

// inLoopedGo tells whether an operation is in a goroutine of which there are several.
func (a Answer) inLoopedGo(o names.Op) bool {
	return o.Func >= 0 && a.Names.Funcs[o.Func].GoInLoop
}

// contextAt is the name of a context that can be seen where an operation is.
func (a Answer) contextAt(o names.Op) string {
	if o.Func < 0 {
		return ""
	}
	return a.Names.Funcs[o.Func].Ctx
}
