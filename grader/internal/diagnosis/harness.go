package diagnosis

import (
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// wrongAnswer explains an assertion that did not hold.
func (a Answer) wrongAnswer(r record.Record) Seen {
	said := readAssertion(r.Message)
	if said.rule == "" {
		return a.finding(result.WrongAnswer, r, place{}, "The answer is wrong: "+strings.TrimSuffix(said.fault, ".")+".", "")
	}
	// The rule says what has to be. A student must not take it for what was seen.
	message, evidence := "This does not hold: "+strings.TrimSuffix(said.rule, ".")+".", said.fault
	return a.finding(result.WrongAnswer, r, place{}, message, evidence)
}

func (a Answer) timing(r record.Record, kind result.Kind) Seen {
	message := "This took another time than it should."
	if r.Message != "" {
		message = upper(r.Message) + "." // that it is too slow, or too early, is the finding's kind
	}
	return a.finding(kind, r, place{}, message, "", a.takesTime(kind)...)
}

// takesTime lists what in the answer takes time by itself: sleeps and timers. What is too
// slow may also call what it was given while a lock keeps the others out.
func (a Answer) takesTime(kind result.Kind) []result.Place {
	if a.Names == nil {
		return nil
	}
	const most = 100 // calls
	calls := 0
	var all []result.Place
	for _, o := range a.Names.Ops {
		switch o.Kind {
		case names.Sleep:
			all = append(all, placeOf(o).as("sleeps for "+quoted(o.Text)))
		case names.Timer:
			all = append(all, placeOf(o).as("sets a timer of "+quoted(o.Text)))
		case names.Call:
			if calls++; kind == result.TooEarly || calls > most || a.cancels(o.Thing) {
				break
			}
			if held := a.Names.Held(o.Func, o.Pos); len(held) > 0 {
				all = append(all, placeOf(o).as(fmt.Sprintf("runs %s while %s is locked", quoted(o.Name), quoted(held[0].Name))))
			}
		}
		if len(all) == maxAlso {
			break
		}
	}
	return all
}

// recoveredPanic explains a panic on the goroutine that called the answer.
func (a Answer) recoveredPanic(r record.Record) Seen {
	all := goroutines.Parse([]byte(r.Dump))
	for _, g := range all {
		if at := a.at(g.Frames); at.known() {
			return a.panicked(oneLine(r.Message), r, g, at)
		}
	}
	if len(all) > 0 && panickedInTest(all[0].Frames) {
		return a.panicOfTest(oneLine(r.Message), r)
	}
	return a.ours(r, "a hidden test panicked without the answer being in it: "+oneLine(r.Message), r.Dump)
}

// cancels tells whether a variable holds a context's cancel function.
func (a Answer) cancels(thing int) bool {
	return thing >= 0 && slices.ContainsFunc(a.Names.Ops, func(o names.Op) bool { return o.Kind == names.Context && o.Other == thing })
}

// overLimit explains a check that the harness ended for what it used.
func (a Answer) overLimit(r record.Record) Seen {
	all := ofBubble(r.Dump, r.Root)
	count := map[place]int{}
	best := a.busiest(r)
	for _, g := range all {
		if s := a.started(g); s.known() {
			count[s]++
			if count[s] > 60 && count[s] > count[best] {
				best = s
			}
		}
	}
	message, also := "This uses more than any answer needs: "+r.Message+".", []result.Place(nil)
	if count[best] > 100 {
		starts, loop := a.startsThem(best)
		message += starts
		also = append(also, loop.as("the loop around it"))
	}
	return a.finding(result.OverLimit, r, best, message, "", also...)
}

// startsThem says of a line that starts goroutines in which loop that is.
func (a Answer) startsThem(at place) (text string, loop place) {
	text = fmt.Sprintf(" Line %s starts them", a.numbered(at))
	for _, start := range a.Names.At(at.file, at.line, names.Start, names.GoOf) {
		for _, l := range a.Names.Ops {
			if l.Kind != names.Loop || l.File != at.file || l.Func != start.Func || at.line < l.Line || l.EndLine < at.line {
				continue
			}
			text += ", in the loop" + a.line(placeOf(l))
			if l.Text != "" && !strings.HasPrefix(l.Text, "range ") {
				text += ", which goes on as long as " + quoted(l.Text) + " holds"
			}
			return text + ".", placeOf(l)
		}
	}
	return text + ".", place{}
}

// cmpPlace is the first place that is known.
func cmpPlace(places ...place) place {
	for _, p := range places {
		if p.known() {
			return p
		}
	}
	return place{}
}

// bullets joins lines of evidence, not too many of them.
func bullets(lines []string) string {
	const most = 6
	if lines = slices.Compact(lines); len(lines) == 0 {
		return ""
	}
	if len(lines) > most {
		lines = append(lines[:most:most], fmt.Sprintf("and %d more", len(lines)-most))
	}
	return "- " + strings.Join(lines, "\n- ")
}

// oneLine makes a value that the answer chose fit into a sentence.
func oneLine(text string) string {
	const most = 200 // bytes
	text = strings.Join(strings.Fields(text), " ")
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "") + "…"
	}
	return strings.TrimSuffix(text, ".")
}
