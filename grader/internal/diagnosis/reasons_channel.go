package diagnosis

import (
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

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
	if !unseen {
		a.made(w, w.op)
	}
}

// made adds where the channel is made that is sent on, for how much room it has matters.
func (a Answer) made(w *waiter, send names.Op) {
	makes := a.Names.On(send.Thing, names.Make)
	if len(makes) != 1 {
		return
	}
	role := "makes " + quoted(send.Name) + " without a buffer"
	if makes[0].Text != "" {
		role = "makes " + quoted(send.Name) + " with room for " + quoted(makes[0].Text)
	}
	w.also = append(w.also, placeOf(makes[0]).as(role))
}

// notSending leaves out those that wait for room in the same channel: what they would do
// next is not what makes it.
func (a Answer) notSending(thing int, all []waiter) []waiter {
	return slices.DeleteFunc(slices.Clone(all), func(other waiter) bool {
		waits := []names.Op{other.op}
		if other.op.Kind == names.Select {
			waits = a.Names.Cases(other.op)
		}
		return slices.ContainsFunc(waits, func(o names.Op) bool { return o.Kind == names.Send && a.sameThing(o.Thing, thing) })
	})
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
	for _, given := range []bool{false, true} { // who is inside of what it was given tells less
		for _, o := range ops {
			if o.Func < 0 {
				return ""
			}
			for _, other := range all {
				if other.given != given || other.at == w.at || other.g.ID == w.g.ID || !slices.ContainsFunc(other.g.Frames, func(f goroutines.Frame) bool { return a.isIn(f, o.Func) }) {
					continue
				}
				who := a.who(other)
				return fmt.Sprintf("Line %d %s, but not now: %s %s%s.", o.Line, does, strings.ToLower(who[:1])+who[1:], other.what, a.line(other.at))
			}
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
		case !a.alive(on, a.notSending(c.Thing, all)):
			a.others(w, on, "receives from "+name)
			a.made(w, c)
			return fmt.Sprintf("Nobody receives from %s: %s.", name, a.over(on))
		}
		return a.busyElsewhere(w, on, "receives from "+name, "receive from "+name, all)
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
