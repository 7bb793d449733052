package diagnosis

import (
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/names"
)

func (a Answer) explainWait(w *waiter, all []waiter) {
	w.rank = 2
	name := quoted(w.op.Name)
	adds, dones, starts := a.Names.On(w.op.Thing, names.Add), a.Names.On(w.op.Thing, names.Done), a.Names.On(w.op.Thing, names.GoOf)
	for _, o := range append(slices.Clone(dones), adds...) {
		if o.Thing >= 0 && a.Names.Things[o.Thing].Copy {
			t := a.Names.Things[o.Thing]
			a.certain(w, "The parameter %s%s is a copy of it: what happens to the copy does not count here. Pass a pointer.", quoted(t.Name), a.line(place{t.File, t.Line}))
			w.also = append(w.also, place{t.File, t.Line}.as("takes a copy"))
			return
		}
	}
	if loop, ok := a.commonLoop(w.op, append(slices.Clone(starts), adds...)); ok {
		a.certain(w, "This `Wait` is inside the loop%s that starts the goroutines, so each one has to end before the next is started.", a.line(placeOf(loop)))
		return
	}
	unseen := a.Names.Unseen(w.op.Thing) != (names.Outside{})
	switch {
	case len(adds) > 0 && len(dones) == 0 && len(starts) == 0 && !unseen:
		a.certain(w, "Nothing in this answer calls `Done` of %s.", name)
		a.others(w, adds, "adds to "+name)
	case len(dones) > 0 && len(starts) == 0 && !unseen && !a.alive(dones, all):
		w.rank = 1
		w.why = fmt.Sprintf("Its count is above zero, and nobody is left to call `Done`: %s.", a.over(dones))
		a.others(w, adds, "adds to "+name)
		a.others(w, dones, "calls `Done`")
		for _, d := range dones {
			if r, ok := a.returnsBefore(d); ok {
				w.rank = 0
				w.why = fmt.Sprintf("The `return`%s leaves out the `Done`%s.", a.line(placeOf(r)), a.line(placeOf(d)))
				w.also = append(w.also, placeOf(r).as("returns without `Done`"))
				break
			}
		}
	default:
		w.why = fmt.Sprintf("It goes on when all goroutines that %s counts have ended.", name)
		if t := a.Names.Things[max(w.op.Thing, 0)]; w.op.Thing >= 0 && a.shared(t) {
			w.why = fmt.Sprintf("%s is declared outside of the functions (line %d), so all calls share it, and each waits for the goroutines of the others too.", name, t.Line)
			w.also = append(w.also, place{t.File, t.Line}.as("declares "+quoted(t.Name)+" for all calls"))
		}
	}
}

// explainCond says of a wait for a Cond what it waits for, and who could wake it.
func (a Answer) explainCond(w *waiter, all []waiter) {
	wakers := a.Names.On(w.op.Thing, names.Signal, names.Broadcast)
	a.others(w, wakers, "wakes who waits for "+quoted(w.op.Name))
	if len(wakers) == 0 {
		if a.Names.Unseen(w.op.Thing) == (names.Outside{}) {
			a.certain(w, "Nothing in this answer calls `Signal` or `Broadcast` of %s.", quoted(w.op.Name))
		}
		return
	}
	var facts []string
	if loop, ok := a.loopAround(w.op); ok && loop.Text != "" {
		facts = append(facts, fmt.Sprintf("It waits as long as %s holds (line %d).", quoted(loop.Text), loop.Line))
	}
	elsewhere := func(other waiter) bool {
		return other.op.Kind != names.CondWait || !a.sameThing(other.op.Thing, w.op.Thing)
	}
	signals := slices.DeleteFunc(slices.Clone(wakers), func(o names.Op) bool { return o.Kind != names.Signal })
	switch {
	case len(signals) > 0:
		facts = append(facts, fmt.Sprintf("`Signal` (%s) wakes one of those who wait, which need not be the one that can go on: `Broadcast` wakes them all.", linesOf(signals)))
	case !slices.ContainsFunc(all, elsewhere):
		facts = append(facts, fmt.Sprintf("Whoever could change that waits here too, so nobody comes to %s.", linesOf(wakers)))
	default:
		facts = append(facts, fmt.Sprintf("Who wakes it does so at %s, and nobody is there now.", linesOf(wakers)))
	}
	w.why = strings.Join(facts, " ")
}

// commonLoop is the loop that both an operation and one of some others stand in.
func (a Answer) commonLoop(o names.Op, others []names.Op) (names.Op, bool) {
	if o.Func < 0 {
		return names.Op{}, false
	}
	for _, l := range a.Names.Inside(o.Func, a.Names.Funcs[o.Func].Start, o.Pos, names.Loop, names.Range) {
		if o.Line > l.EndLine {
			continue
		}
		for _, other := range others {
			if other.Func == o.Func && l.Pos < other.Pos && other.Pos < o.Pos {
				return l, true
			}
		}
	}
	return names.Op{}, false
}

// loopAround is the innermost loop of the same function that an operation stands in.
func (a Answer) loopAround(o names.Op) (loop names.Op, ok bool) {
	if o.Func < 0 {
		return names.Op{}, false
	}
	for _, l := range a.Names.Inside(o.Func, a.Names.Funcs[o.Func].Start, o.Pos, names.Loop, names.Range) {
		if o.Line <= l.EndLine {
			loop, ok = l, true
		}
	}
	return loop, ok
}

// returnsBefore finds a return that stands before a call of Done in the same
// function, with no other Done before it.
func (a Answer) returnsBefore(done names.Op) (names.Op, bool) {
	if done.Deferred || done.Func < 0 {
		return names.Op{}, false
	}
	f := a.Names.Funcs[done.Func]
	for _, r := range a.Names.Inside(done.Func, f.Start, done.Pos, names.Return) {
		clear := true
		for _, d := range a.Names.On(done.Thing, names.Done) {
			if f.Start < d.Pos && d.Pos < r.Pos {
				clear = false
			}
		}
		if clear {
			return r, true
		}
	}
	return names.Op{}, false
}
