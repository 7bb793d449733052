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
	if strings.HasSuffix(w.g.State, "(nil chan)") {
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
		wakers := x.On(w.op.Thing, names.Signal, names.Broadcast)
		a.others(w, wakers, "wakes who waits for "+quoted(w.op.Name))
		if len(wakers) == 0 && x.Unseen(w.op.Thing) == (names.Outside{}) {
			a.certain(w, "Nothing in this answer calls `Signal` or `Broadcast` of %s.", quoted(w.op.Name))
		}
	}
	if held := a.holds(w); len(held) > 0 && w.op.Kind != names.CondWait {
		h := held[0]
		if w.why == "" || w.op.Kind == names.Lock || w.op.Kind == names.RLock {
			if !strings.Contains(w.why, "same goroutine") {
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
		if o.Kind == names.Context {
			if o.Other >= 0 && strings.Contains(w.op.Text, o.Name) {
				for _, u := range a.Names.UsesOf(o.Other) {
					if u.Called {
						w.also = append(w.also, place{u.File, u.Line}.as("cancels "+quoted(o.Name)))
					}
				}
			}
			return
		}
	}
	w.why = fmt.Sprintf("It listens to %s at most, and nothing in this answer can cancel that: the answer makes no context of its own.", quoted(ctx))
}

func (a Answer) explainSend(w *waiter, all []waiter) {
	on, name := a.Names.On(w.op.Thing, names.Receive, names.Range), quoted(w.op.Name)
	a.others(w, on, "receives from "+name)
	unseen := a.Names.Unseen(w.op.Thing).Receives
	switch {
	case len(on) == 0 && !unseen:
		a.certain(w, "Nothing in this answer receives from %s.", name)
	case !unseen && !a.alive(on, all):
		w.rank = 0
		w.why = fmt.Sprintf("Nobody receives from %s any more: %s.", name, a.over(on))
	case len(on) == 0:
		w.why = fmt.Sprintf("Nobody receives from %s any more.", name)
		if ctx := a.contextAt(w.op); ctx != "" && w.op.Select < 0 {
			w.why = fmt.Sprintf("Nobody receives from %s any more, and this send is in no `select` that also waits for the end of %s.", name, quoted(ctx))
		}
	}
	if makes := a.Names.On(w.op.Thing, names.Make); len(makes) == 1 && !unseen {
		role := "makes " + name + " without a buffer"
		if makes[0].Text != "" {
			role = "makes " + name + " with room for " + quoted(makes[0].Text)
		}
		w.also = append(w.also, placeOf(makes[0]).as(role))
	}
}

func (a Answer) explainReceive(w *waiter, all []waiter) {
	if w.op.Thing < 0 {
		return
	}
	name := quoted(w.op.Name)
	sends, closes := a.Names.On(w.op.Thing, names.Send), a.Names.On(w.op.Thing, names.Close)
	unseen := a.Names.Unseen(w.op.Thing)
	a.others(w, closes, "closes "+name)
	switch {
	case unseen.Sends || unseen.Closes:
		if ctx := a.contextAt(w.op); ctx != "" && w.op.Select < 0 && len(sends)+len(closes) == 0 {
			w.why = fmt.Sprintf("%s comes from the caller and may stay silent: this line is in no `select` that also waits for the end of %s.", name, quoted(ctx))
			if w.op.Kind == names.Range {
				w.why = fmt.Sprintf("%s comes from the caller and may stay silent, and `range` does not notice the end of %s.", name, quoted(ctx))
			}
		}
	case len(sends)+len(closes) == 0:
		a.certain(w, "Nothing in this answer sends on %s or closes it.", name)
	case w.op.Kind == names.Range && len(closes) == 0:
		a.certain(w, "Nothing in this answer closes %s, so the `range` never ends.", name)
	case w.op.Kind == names.Range && !a.alive(closes, all):
		w.rank = 0
		w.why = fmt.Sprintf("The `range` ends when %s is closed: %s.", name, a.not(closes))
	case w.op.Kind == names.Range:
		w.why = fmt.Sprintf("The `range` ends when %s is closed: %s.", name, a.not(closes))
	case len(closes) == 0 && !a.alive(sends, all):
		a.others(w, sends, "sends on "+name)
		w.why = fmt.Sprintf("Nobody sends on %s any more: %s.", name, a.over(sends))
	case len(closes) == 0:
		a.others(w, sends, "sends on "+name)
	case len(sends) == 0:
		w.why = fmt.Sprintf("Only a close of %s would end that: %s.", name, a.not(closes))
	}
}

func (a Answer) explainLock(w *waiter, all []waiter) {
	name := quoted(w.op.Name)
	locks, unlocks := a.Names.On(w.op.Thing, names.Lock, names.RLock), a.Names.On(w.op.Thing, names.Unlock, names.RUnlock)
	if before, ok := a.lockedBefore(w); ok {
		a.certain(w, "The same goroutine has locked it already,%s, and a mutex can be locked only once.", a.line(placeOf(before)))
		if before.Kind == names.RLock || w.op.Kind == names.RLock {
			a.certain(w, "The same goroutine has locked it already,%s (`%s`), and has to unlock it first.", a.line(placeOf(before)), before.Kind)
		}
		w.also = append(w.also, placeOf(before).as("locks "+name+" before"))
		return
	}
	const most = 8 // locks
	for _, l := range locks[:min(len(locks), most)] {
		if r, ok := a.Names.ReturnsLocked(l); ok && a.Names.Things[l.Thing].Class == a.Names.Things[w.op.Thing].Class {
			a.certain(w, "It is locked%s, and the `return`%s leaves it locked.", a.line(placeOf(l)), a.line(placeOf(r)))
			w.also = append(w.also, placeOf(l).as("locks it"), placeOf(r).as("returns without an unlock"))
			return
		}
	}
	switch {
	case len(unlocks) == 0 && a.Names.Unseen(w.op.Thing) == (names.Outside{}):
		a.certain(w, "Nothing in this answer unlocks %s.", name)
		a.others(w, locks, "locks "+name)
	default:
		for _, other := range all {
			if other.at == w.at && other.root == w.root {
				continue
			}
			for _, h := range a.holds(&other) {
				if a.sameThing(h.Thing, w.op.Thing) {
					who := a.who(other)
					if other.started == w.started {
						who = "Another one"
					}
					w.why = fmt.Sprintf("%s has locked it,%s, and %s%s%s.", who, a.line(placeOf(h)), other.what, a.line(other.at), other.tail)
					w.rank = 0
					w.also = append(w.also, placeOf(h).as("locks "+quoted(h.Name)))
					return
				}
			}
		}
		a.others(w, locks, "locks "+name)
	}
}

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

// shared tells whether a thing is a variable at package level.
func (a Answer) shared(t names.Thing) bool {
	return t.Func < 0 && !t.Field && !t.Param && t.Line > 0
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

// lockedBefore finds where the goroutine that waits for a lock has locked the same
// one before: in the same function, or in one that called it.
func (a Answer) lockedBefore(w *waiter) (names.Op, bool) {
	x := a.Names
	for _, h := range x.Held(w.op.Func, w.op.Pos) {
		if a.sameThing(h.Thing, w.op.Thing) && h.Name == w.op.Name {
			return h, true
		}
	}
	if w.op.Func < 0 {
		return names.Op{}, false
	}
	receiver := x.Funcs[w.op.Func].Recv
	i := a.innermost(w.g.Frames)
	for _, f := range w.g.Frames[i+1:] {
		if !a.own(f) {
			return names.Op{}, false // who calls whom through other code is not certain
		}
		pos, ok := x.Position(f.File, f.Line)
		if !ok {
			return names.Op{}, false
		}
		in := x.FuncAt(f.File, f.Line)
		for _, h := range x.Held(in, pos) {
			if !a.sameThing(h.Thing, w.op.Thing) {
				continue
			}
			if !x.Things[h.Thing].Field {
				return h, true
			}
			field, ok := strings.CutPrefix(w.op.Name, receiver+".")
			base, field2, ok2 := strings.Cut(h.Name, ".")
			onIt := slices.ContainsFunc(x.Uses(f.File, f.Line), func(u names.Access) bool { return u.Called && u.Name == base })
			if receiver != "" && ok && ok2 && field == field2 && onIt {
				return h, true
			}
		}
		receiver = ""
		if in >= 0 {
			receiver = x.Funcs[in].Recv
		}
		return names.Op{}, false // one step is enough: further out the receivers' names say nothing
	}
	return names.Op{}, false
}

// holds lists the locks that a waiter holds for certain where it waits.
func (a Answer) holds(w *waiter) []names.Op {
	if !w.at.known() {
		return nil
	}
	if w.op.Kind == "" {
		pos, ok := a.Names.Position(w.at.file, w.at.line)
		if !ok {
			return nil
		}
		return a.Names.Held(a.Names.FuncAt(w.at.file, w.at.line), pos)
	}
	return a.Names.Held(w.op.Func, w.op.Pos)
}

func (a Answer) sameThing(x, y int) bool {
	things := a.Names.Things
	return x >= 0 && y >= 0 && things[x].Class == things[y].Class
}

// alive tells whether any goroutine is still in a function that holds one of these
// operations: then it may yet come to it.
func (a Answer) alive(ops []names.Op, all []waiter) bool {
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

// over says that operations which could have helped are behind: "line 36, which does,
// has been left".
func (a Answer) over(ops []names.Op) string {
	if len(ops) == 1 && !ops[0].InLoop && ops[0].Kind == names.Receive && !a.inLoopedGo(ops[0]) {
		return fmt.Sprintf("only line %d does, which takes one value and is past", ops[0].Line)
	}
	if len(ops) == 1 {
		return fmt.Sprintf("only line %d does, and no goroutine is there any more", ops[0].Line)
	}
	return fmt.Sprintf("only lines %s do, and no goroutine is there any more", listed(ops))
}

// not says that one of these operations has not happened.
func (a Answer) not(ops []names.Op) string {
	if len(ops) == 1 {
		return fmt.Sprintf("line %d does that, and it has not run", ops[0].Line)
	}
	return fmt.Sprintf("lines %s do that, and none of them has run", listed(ops))
}

// inLoopedGo tells whether an operation is in a goroutine of which there are several.
func (a Answer) inLoopedGo(o names.Op) bool {
	return o.Func >= 0 && a.Names.Funcs[o.Func].GoInLoop
}

// listed is "3, 5 and 8".
func listed(ops []names.Op) string {
	const most = 4
	var lines []int
	for _, o := range ops {
		lines = append(lines, o.Line)
	}
	slices.Sort(lines)
	lines = slices.Compact(lines)
	var parts []string
	for i, l := range lines {
		if i == most {
			parts = append(parts, "others")
			break
		}
		parts = append(parts, fmt.Sprint(l))
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}

// others adds the places that have to do with a wait, some at most.
func (a Answer) others(w *waiter, ops []names.Op, role string) {
	const most = 3
	for i, o := range ops {
		if i == most {
			return
		}
		w.also = append(w.also, placeOf(o).as(role))
	}
}

// contextAt is the name of a context that can be seen where an operation is.
func (a Answer) contextAt(o names.Op) string {
	if o.Func < 0 {
		return ""
	}
	return a.Names.Funcs[o.Func].Ctx
}

func placeOf(o names.Op) place { return place{o.File, o.Line} }
