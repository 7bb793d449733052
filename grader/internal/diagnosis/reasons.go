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

func (a Answer) explainSend(w *waiter, all []waiter) {
	on, name := a.Names.On(w.op.Thing, names.Receive, names.Range), quoted(w.op.Name)
	a.others(w, on, "receives from "+name)
	unseen := a.Names.Unseen(w.op.Thing).Receives
	who, notYet := a.notReturned(w.op.Thing, all)
	switch {
	case len(on) == 0 && !unseen:
		a.certain(w, "Nothing in this answer receives from %s.", name)
	case notYet:
		a.certain(w, "Nobody can receive from %s yet: %s", name, who)
	case !unseen && !a.alive(on, all):
		a.certain(w, "Nobody receives from %s: %s.", name, a.over(on))
	case len(on) == 0:
		w.why = fmt.Sprintf("Nobody receives from %s any more.", name)
		if ctx := a.contextAt(w.op); ctx != "" && w.op.Select < 0 {
			w.why = fmt.Sprintf("Nobody receives from %s any more, and this send is in no `select` that also waits for the end of %s.", name, quoted(ctx))
		}
	default:
		w.why = a.busyElsewhere(w, on, "receives from "+name, "receive from "+name, all)
	}
	if t, ok := a.sharedThing(w.op.Thing); ok {
		w.why = strings.TrimSpace(w.why + " " + sharedByAll(t))
	}
	if makes := a.Names.On(w.op.Thing, names.Make); len(makes) == 1 && !unseen {
		role := "makes " + name + " without a buffer"
		if makes[0].Text != "" {
			role = "makes " + name + " with room for " + quoted(makes[0].Text)
		}
		w.also = append(w.also, placeOf(makes[0]).as(role))
	}
}

// notReturned says who still works on the call that would hand a channel to whoever
// receives from it.
func (a Answer) notReturned(thing int, all []waiter) (who string, ok bool) {
	for i, f := range a.Names.Funcs {
		if !f.Exported || f.Literal || !slices.ContainsFunc(f.Results, func(t int) bool { return a.sameThing(t, thing) }) {
			continue
		}
		for _, w := range all {
			if w.root && slices.ContainsFunc(w.g.Frames, func(fr goroutines.Frame) bool { return a.isIn(fr, i) }) {
				return fmt.Sprintf("%s has not returned it. It %s%s.", quoted(f.Name), w.what, a.line(w.at)), true
			}
		}
	}
	return "", false
}

// busyElsewhere says where the one is who could have ended a wait: in the function that
// holds one of the operations which would, waiting for something else; or that nobody
// is there.
func (a Answer) busyElsewhere(w *waiter, ops []names.Op, does, do string, all []waiter) string {
	if len(ops) > maxOps {
		return ""
	}
	for _, o := range ops {
		if o.Func < 0 {
			return ""
		}
		for _, other := range all {
			if other.given || other.at == w.at || other.g.ID == w.g.ID || !slices.ContainsFunc(other.g.Frames, func(f goroutines.Frame) bool { return a.isIn(f, o.Func) }) {
				continue
			}
			who := a.who(other)
			return fmt.Sprintf("Line %d %s, but not now: %s %s%s.", o.Line, does, strings.ToLower(who[:1])+who[1:], other.what, a.line(other.at))
		}
	}
	switch {
	case len(ops) == 0:
		return ""
	case !strings.Contains(listed(ops), " "):
		return fmt.Sprintf("Only line %d %s, and nobody is there now.", ops[0].Line, does)
	}
	return fmt.Sprintf("Only lines %s %s, and nobody is there now.", listed(ops), do)
}

// sharedThing is the variable at package level that an operation is done to.
func (a Answer) sharedThing(thing int) (names.Thing, bool) {
	if thing < 0 {
		return names.Thing{}, false
	}
	t := a.Names.Things[thing]
	return t, a.shared(t)
}

func sharedByAll(t names.Thing) string {
	return fmt.Sprintf("%s is declared outside of the functions (line %d), so all calls share it.", quoted(t.Name), t.Line)
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
	case a.ofTimer(w.op.Thing):
		w.why = "The channel of a timer delivers one value for each time that it is set, and none after a `Stop`: here it has been received already, or the timer was stopped."
		if w.op.Kind == names.Range {
			w.why = "`Stop` does not close the channel of a ticker or timer, so a `range` over it never ends."
		}
	case unseen.Sends || unseen.Closes:
		w.why = fmt.Sprintf("%s comes from the caller and may stay silent, and nothing else ends this wait.", name)
		if len(sends)+len(closes) > 0 {
			w.why = a.busyElsewhere(w, append(sends, closes...), "sends on "+name+" or closes it", "send on "+name+" or close it", all)
		} else if out, ok := a.unclosed(w.op.Func); ok {
			w.why = fmt.Sprintf("%s comes from the caller and may stay silent. (Nothing in this answer closes %s.)", name, quoted(out.Name))
		}
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
		w.why = fmt.Sprintf("Nobody sends on %s: %s.", name, a.over(sends))
	case len(closes) == 0:
		a.others(w, sends, "sends on "+name)
		w.why = a.busyElsewhere(w, sends, "sends on "+name, "send on "+name, all)
	case len(sends) == 0:
		w.why = fmt.Sprintf("Only a close of %s would end that: %s.", name, a.not(closes))
	}
}

// ofTimer tells whether a channel is the field C of package time's timers and tickers.
func (a Answer) ofTimer(thing int) bool {
	t := a.Names.Things[thing]
	return t.Field && t.File == "" && t.Name == "C"
}

// unclosed is a channel that a function was given, on which the answer sends and which
// nothing in the answer closes.
func (a Answer) unclosed(f int) (names.Thing, bool) {
	for i, t := range a.Names.Things {
		if t.Param && t.Func >= 0 && t.Func == f && len(a.Names.On(i, names.Send)) > 0 && len(a.Names.On(i, names.Close)) == 0 {
			return t, true
		}
	}
	return names.Thing{}, false
}

// explainSelect says of the cases of a select why they do not come about.
func (a Answer) explainSelect(w *waiter, all []waiter) {
	const most = 3 // cases
	var facts []string
	for i, c := range a.Names.Cases(w.op) {
		if i == most {
			break
		}
		if fact := a.notReady(w, c, all); fact != "" {
			facts = append(facts, fact)
		}
	}
	w.why = strings.Join(facts, " ")
}

// notReady says why a case of a select is not ready, if that is certain.
func (a Answer) notReady(w *waiter, c names.Op, all []waiter) string {
	if c.Thing < 0 {
		return ""
	}
	name, unseen := quoted(c.Name), a.Names.Unseen(c.Thing)
	if c.Kind == names.Send {
		on := a.Names.On(c.Thing, names.Receive, names.Range)
		who, notYet := a.notReturned(c.Thing, all)
		t, shared := a.sharedThing(c.Thing)
		switch {
		case notYet:
			w.rank = 0
			return fmt.Sprintf("Nobody can receive from %s yet: %s", name, who)
		case shared:
			return sharedByAll(t)
		case unseen.Receives:
			return ""
		case len(on) == 0:
			return fmt.Sprintf("Nothing in this answer receives from %s.", name)
		case !a.alive(on, all):
			return fmt.Sprintf("Nobody receives from %s: %s.", name, a.over(on))
		}
		return ""
	}
	sends, closes := a.Names.On(c.Thing, names.Send), a.Names.On(c.Thing, names.Close)
	a.others(w, closes, "closes "+name)
	if at := a.setToNil(c.Thing); at.known() {
		w.also = append(w.also, at.as("sets "+name+" to nil"))
		return fmt.Sprintf("%s is set to nil at line %d, and a nil channel is never ready.", name, at.line)
	}
	switch {
	case unseen.Closes && a.Names.Things[c.Thing].Param:
		w.maybe = fmt.Sprintf("%s comes from the caller and may stay silent, or be nil.", name)
		return ""
	case a.ofTimer(c.Thing), unseen.Closes:
		return ""
	case len(closes) > 0:
		return fmt.Sprintf("%s is not closed: %s.", name, a.not(closes))
	case unseen.Sends:
		return ""
	case len(sends) == 0:
		return fmt.Sprintf("Nothing in this answer sends on %s or closes it.", name)
	case !a.alive(sends, all):
		return fmt.Sprintf("Nobody sends on %s: %s.", name, a.over(sends))
	}
	return ""
}

// setToNil is where a variable is set to nil.
func (a Answer) setToNil(thing int) place {
	for _, u := range a.Names.UsesOf(thing) {
		at := place{u.File, u.Line}
		if u.Write && !u.Element && strings.HasSuffix(a.sourceLine(at), u.Name+" = nil") {
			return at
		}
	}
	return place{}
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
				return
			}
		}
		a.othersNamed(w, locks, "locks ")
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

// over says that operations which could have helped are behind: "line 36, which does,
// has been left".
func (a Answer) over(ops []names.Op) string {
	if len(ops) == 1 && !ops[0].InLoop && ops[0].Kind == names.Receive && !a.inLoopedGo(ops[0]) {
		return fmt.Sprintf("only line %d does, which takes one value, and nobody is there now", ops[0].Line)
	}
	if len(ops) == 1 {
		return fmt.Sprintf("only line %d does, and nobody is there now", ops[0].Line)
	}
	return fmt.Sprintf("only lines %s do, and nobody is there now", listed(ops))
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

// linesOf is "line 3", or "lines 3, 5 and 8".
func linesOf(ops []names.Op) string {
	if lines := listed(ops); strings.ContainsAny(lines, " ") {
		return "lines " + lines
	}
	return "line " + listed(ops)
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
	if len(parts) < 2 {
		return strings.Join(parts, "")
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

// othersNamed is others where each place names what it is done to.
func (a Answer) othersNamed(w *waiter, ops []names.Op, does string) {
	for _, o := range ops {
		a.others(w, []names.Op{o}, does+quoted(o.Name))
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
