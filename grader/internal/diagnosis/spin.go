package diagnosis

import (
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// endless explains a check that would never have ended although it kept running.
func (a Answer) endless(r record.Record, kind result.Kind) Seen {
	at := a.busiest(r)
	facts, also := a.loopFacts(at)
	also = append(also, a.caller(r).as("the call waits here"))
	what := "This code" + a.line(at)
	if _, ok := a.loopAt(at); ok {
		what = "The loop" + a.line(at)
	}
	if !at.known() {
		what = "This answer"
	}
	if kind == result.BusyWait {
		return a.finding(kind, r, at, strings.TrimSpace(what+" goes round and round without waiting: it uses up the processor, and nothing else can happen meanwhile. "+facts), "", also...)
	}
	return a.finding(kind, r, at, strings.TrimSpace(what+" never comes to an end: it went on, a little at a time, for far longer than any answer needs. "+facts), "", also...)
}

// spinningLeak explains goroutines that kept running after the work was over.
func (a Answer) spinningLeak(r record.Record) []Seen {
	at := cmpPlace(a.busiest(r), a.timerLine())
	message := "A goroutine is left behind: it was still running long after the work was over."
	facts, also := "", []result.Place(nil)
	if _, ok := a.loopAt(at); ok {
		message = fmt.Sprintf("A goroutine is left behind: its loop%s was still running long after the work was over.", a.line(at))
		facts, also = a.loopFacts(at)
	}
	return []Seen{a.finding(result.Leak, r, at, strings.TrimSpace(message+" "+facts), "", also...)}
}

// caller is where the check's own goroutine waits in the student's code while others go
// on; nowhere, where it goes on itself.
func (a Answer) caller(r record.Record) place {
	for _, g := range ofBubble(r.Dump, r.Root) {
		if g.ID == r.Root && len(r.Busy) > 0 && !slices.Contains(r.Busy, g.ID) {
			return a.at(g.Frames)
		}
	}
	return place{}
}

// busiest is the loop of the student's that goes on: that of the check's own goroutine,
// if it does, or else the first one in the source of those who do. Where nobody was
// seen to go on, it is any place of the student's.
func (a Answer) busiest(r record.Record) place {
	var busy, first place
	for _, g := range ofBubble(r.Dump, r.Root) {
		at := cmpPlace(a.loop(g), a.at(g.Frames), a.started(g))
		if !at.known() {
			continue
		}
		goesOn := slices.Contains(r.Busy, g.ID) || len(r.Busy) == 0 && strings.HasPrefix(g.State, "run")
		switch {
		case goesOn && g.ID == r.Root:
			return at
		case goesOn && (!busy.known() || at.before(busy)):
			busy = at
		case !first.known() || at.before(first):
			first = at
		}
	}
	return cmpPlace(busy, first)
}

// loopAt is the loop that begins on a line.
func (a Answer) loopAt(at place) (names.Op, bool) {
	for _, o := range a.Names.At(at.file, at.line, names.Loop, names.Range) {
		if o.Line == at.line {
			return o, true
		}
	}
	return names.Op{}, false
}

// loopFacts says what in the text of a loop keeps it from waiting or from ending.
func (a Answer) loopFacts(at place) (string, []result.Place) {
	loop, ok := a.loopAt(at)
	if !ok {
		return "", nil
	}
	inside := func(kinds ...names.Kind) []names.Op {
		var in []names.Op
		for _, o := range a.Names.Inside(loop.Func, loop.Pos, loop.Pos+1<<30, kinds...) {
			if o.Line <= loop.EndLine {
				in = append(in, o)
			}
		}
		return in
	}
	var facts []string
	var also []result.Place
	for _, b := range inside(names.Break) {
		facts = append(facts, fmt.Sprintf("The `break`%s leaves only the `select` or `switch` around it, not the loop.", a.line(placeOf(b))))
		also = append(also, placeOf(b).as("leaves only the `select` or `switch`"))
		break
	}
	waits := false
	for _, s := range inside(names.Select) {
		if s.Default {
			facts = append(facts, fmt.Sprintf("Its `select`%s has a `default`, so it never waits.", a.line(placeOf(s))))
			also = append(also, placeOf(s).as("never waits, because of its `default`"))
			return strings.Join(facts, " "), also
		}
		waits = true
	}
	for _, in := range inside(names.Receive) {
		waits = true
		if strings.HasSuffix(in.Name, ".Done()") && in.Select >= 0 {
			continue
		}
		if in.Thing >= 0 && len(facts) == 0 {
			facts = append(facts, fmt.Sprintf("A closed channel is always ready: once %s is closed, the receive%s returns at once, each time.", quoted(in.Name), a.line(placeOf(in))))
			also = append(also, placeOf(in).as("receives from "+quoted(in.Name)))
		}
	}
	sleeps := len(inside(names.Sleep, names.CondWait, names.Send)) > 0
	if loop.Text != "" && !strings.HasPrefix(loop.Text, "range ") && !waits && !sleeps {
		facts = append(facts, fmt.Sprintf("It asks for %s again and again, and nothing in it waits.", quoted(loop.Text)))
	}
	if conditional := loop.Text != "" && !strings.HasPrefix(loop.Text, "range "); conditional && len(facts) == 0 {
		facts = append(facts, fmt.Sprintf("It goes on as long as %s holds.", quoted(loop.Text)))
	}
	return strings.Join(facts, " "), also
}
