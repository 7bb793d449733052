package diagnosis

import (
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/names"
)

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
		for _, h := range a.holds(w) {
			if w.n > 1 && h.Name != w.op.Name && a.sameThing(h.Thing, w.op.Thing) {
				a.certain(w, "Each of them holds %s, locked%s, and may wait for the one that another holds: take two locks in an order that is the same for all.", quoted(h.Name), a.line(placeOf(h)))
				w.also = append(w.also, placeOf(h).as("locks "+quoted(h.Name)))
				w.rank = -1 // whoever waits for one of them waits because of this
				return
			}
		}
		if a.waitsForItself(w) {
			return
		}
		a.othersNamed(w, locks, "locks ")
	}
}

// waitsForItself explains a wait for a lock which the same goroutine holds further out,
// in a function that has called code which is not the answer's, and which has come back.
func (a Answer) waitsForItself(w *waiter) bool {
	at := a.furtherOut(w.g.Frames)
	pos, ok := a.Names.Position(at.file, at.line)
	if !at.known() || !ok {
		return false
	}
	for _, h := range a.Names.Held(a.Names.FuncAt(at.file, at.line), pos) {
		if !a.sameThing(h.Thing, w.op.Thing) {
			continue
		}
		call := "a call"
		if calls := a.Names.At(at.file, at.line, names.Call); len(calls) == 1 {
			call = quoted(calls[0].Name + "(…)")
		}
		certainly := ": if the two are one mutex, it waits for itself."
		if a.shared(a.Names.Things[h.Thing]) {
			certainly = ": it waits for itself."
		}
		a.certain(w, "The same goroutine has locked %s before,%s, and is still inside %s%s%s", quoted(h.Name), a.line(placeOf(h)), call, a.line(at), certainly)
		w.also = append(w.also, placeOf(h).as("locks "+quoted(h.Name)+" before"), at.as("is still inside "+call))
		return true
	}
	return false
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
	// One step out is enough: further out the receivers' names say nothing.
	i := a.innermost(w.g.Frames)
	if i+1 >= len(w.g.Frames) || !a.own(w.g.Frames[i+1]) {
		return names.Op{}, false // who calls whom through other code is not certain
	}
	f := w.g.Frames[i+1]
	pos, ok := x.Position(f.File, f.Line)
	if !ok {
		return names.Op{}, false
	}
	receiver := x.Funcs[w.op.Func].Recv
	for _, h := range x.Held(x.FuncAt(f.File, f.Line), pos) {
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
	return names.Op{}, false
}

// holds lists the locks that a waiter holds for certain where it waits.
func (a Answer) holds(w *waiter) []names.Op {
	if !w.at.known() {
		return nil
	}
	if w.op.Kind == names.CondWait {
		held := a.Names.Held(w.op.Func, w.op.Pos)
		return held[:max(0, len(held)-1)] // who waits for a signal has given back the lock
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
