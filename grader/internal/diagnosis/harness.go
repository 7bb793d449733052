package diagnosis

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// wrongAnswer explains an assertion that did not hold.
func (a Answer) wrongAnswer(r record.Record) Seen {
	said := readAssertion(r.Message)
	message := "The answer is wrong: " + strings.TrimSuffix(cmp.Or(said.rule, said.fault), ".") + "."
	evidence := ""
	if said.rule != "" {
		evidence = said.fault
	}
	return a.finding(result.WrongAnswer, r, place{}, message, evidence)
}

func (a Answer) timing(r record.Record, kind result.Kind) Seen {
	said := "Too slow: "
	if kind == result.TooEarly {
		said = "Too early: "
	}
	return a.finding(kind, r, place{}, said+r.Message+".", "")
}

// recoveredPanic explains a panic on the goroutine that called the answer.
func (a Answer) recoveredPanic(r record.Record) Seen {
	all := goroutines.Parse([]byte(r.Dump))
	for _, g := range all {
		if at := a.at(g.Frames); at.known() {
			return a.finding(result.Panic, r, at, "It panics here: "+oneLine(r.Message)+".", "")
		}
	}
	return a.ours(r, "a hidden test panicked without the answer being in it: "+oneLine(r.Message), r.Dump)
}

// deadlock explains a bubble in which everything waits for ever.
func (a Answer) deadlock(r record.Record) Seen {
	var (
		waiting []goroutines.Goroutine
		caller  goroutines.Goroutine
	)
	for _, g := range ofBubble(r.Dump, r.Root) {
		switch {
		case g.ID == r.Root:
			caller = g
		case a.at(g.Frames).known() || a.started(g).known():
			waiting = append(waiting, g)
		}
	}
	slices.SortStableFunc(waiting, func(x, y goroutines.Goroutine) int {
		return cmp.Compare(a.at(x.Frames).line, a.at(y.Frames).line)
	})
	var evidence []string
	var also []result.Place
	for _, g := range waiting {
		evidence = append(evidence, a.story(g, false))
		also = append(also, a.at(g.Frames).as("also waits here"), a.started(g).as("started here"))
	}
	at, who := a.at(caller.Frames), "The call"
	switch {
	case at.known():
		evidence = append([]string{a.story(caller, true)}, evidence...)
	case len(waiting) > 0:
		caller = waiting[0]
		at, who = cmpPlace(a.at(caller.Frames), a.started(caller)), "A goroutine"
	default:
		return a.finding(result.Deadlock, r, at,
			"Deadlock: the test waits for something that your code never does, and nothing of yours is running any more.", "")
	}
	message := fmt.Sprintf("Deadlock: nothing can go on any more. %s %s here", who, a.waitsFor(caller))
	switch n := len(slices.DeleteFunc(slices.Clone(waiting), func(g goroutines.Goroutine) bool { return g.ID == caller.ID })); n {
	case 0:
		message += ", and nobody is left to end that."
	default:
		message += ", and all others wait as well."
	}
	return a.finding(result.Deadlock, r, at, message, bullets(evidence), also...)
}

// endless explains a check that would never have ended although it kept running.
func (a Answer) endless(r record.Record, kind result.Kind) Seen {
	at := a.busiest(r)
	caller := a.caller(r).as("the call waits here")
	if kind == result.BusyWait {
		return a.finding(kind, r, at, "This spins instead of waiting: it used up processor time while nothing else could happen.", "", caller)
	}
	return a.finding(kind, r, at, "This never comes to an end: it kept going, a little at a time, for far longer than any answer needs.", "", caller)
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

// spinningLeak explains goroutines that kept running after the work was over.
func (a Answer) spinningLeak(r record.Record) []Seen {
	return []Seen{a.finding(result.Leak, r, cmpPlace(a.busiest(r), a.timerLine()),
		"A goroutine is left behind: it was still running long after the work was over.", "")}
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

// leaks explains what was left behind: one finding for each place where goroutines
// still are.
func (a Answer) leaks(r record.Record) []Seen {
	if r.Message == record.LeftTimer {
		return []Seen{a.finding(result.Leak, r, a.timerLine(),
			"A timer is left behind: a time.AfterFunc or a context's deadline still goes off long after the work is over; stop it, or call the context's cancel function.", "")}
	}
	type group struct {
		first goroutines.Goroutine
		n     int
	}
	groups := map[place]*group{}
	var order []place
	for _, g := range ofBubble(r.Dump, r.Root) {
		at := cmpPlace(a.at(g.Frames), a.started(g))
		if g.ID == r.Root || !at.known() {
			continue
		}
		if groups[at] == nil {
			groups[at] = &group{first: g}
			order = append(order, at)
		}
		groups[at].n++
	}
	slices.SortFunc(order, func(x, y place) int { return cmp.Or(cmp.Compare(x.file, y.file), cmp.Compare(x.line, y.line)) })
	var seen []Seen
	for _, at := range order {
		g := groups[at]
		started := a.started(g.first)
		message := "A goroutine is left behind: "
		if g.n > 1 {
			message = "Goroutines are left behind: each "
		} else {
			message += "it "
		}
		if a.inGiven(g.first) {
			message += "is still in a function that it was given and that waits to be told to stop."
		} else {
			message += a.waitsFor(g.first) + " here, long after the work was over."
		}
		seen = append(seen, a.finding(result.Leak, r, at, message, "- "+a.story(g.first, false), started.as("started here")))
	}
	if len(seen) == 0 {
		// The harness has seen none of the test's goroutines, so it works for the answer.
		seen = append(seen, a.finding(result.Leak, r, a.lineWith("WithCancel(", "WithCancelCause(", "AfterFunc("),
			"A goroutine is left behind: it runs in the standard library and works for your code, long after the work was over. (A context whose cancel function nobody calls can leave one, and so can a function of the library's that was started with go or AfterFunc.)", ""))
	}
	return seen
}

// timerLine is the line that most likely set a timer that nobody stopped.
func (a Answer) timerLine() place {
	return a.lineWith("AfterFunc(", "WithTimeout(", "WithDeadline(", "WithTimeoutCause(", "WithDeadlineCause(")
}

// lineWith is the first line of the answer's with one of these calls, in the order of
// the calls.
func (a Answer) lineWith(calls ...string) place {
	files := make([]string, 0, len(a.Source))
	for file := range a.Source {
		files = append(files, file)
	}
	slices.Sort(files)
	for _, call := range calls {
		for _, file := range files {
			for i, text := range a.Source[file] {
				if strings.Contains(text, call) {
					return place{file, i + 1}
				}
			}
		}
	}
	return place{}
}

// overLimit explains a check that the harness ended for what it used.
func (a Answer) overLimit(r record.Record) Seen {
	all := ofBubble(r.Dump, r.Root)
	count := map[place]int{}
	best := a.busiest(r)
	for _, g := range all {
		if s := a.started(g); s.known() {
			count[s]++
			if count[s] > 100 && count[s] > count[best] {
				best = s
			}
		}
	}
	return a.finding(result.OverLimit, r, best, "This uses more than any answer needs: "+r.Message+".", "")
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
	lines = slices.Compact(lines)
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
