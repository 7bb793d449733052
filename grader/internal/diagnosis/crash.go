package diagnosis

import (
	"fmt"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/panictext"
	"github.com/concurrency-katas/go/grader/internal/diagnosis/racereport"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// crash explains a process that the runtime ended.
func (a Answer) crash(c panictext.Crash, r record.Record) Seen {
	var at, started place
	for _, g := range c.Goroutines {
		if at = cmpPlace(a.at(g.Frames), a.started(g)); at.known() {
			started = a.started(g)
			break
		}
	}
	said := oneLine(c.Message)
	also := started.as("started here")
	if endOfTime(c.Message) {
		return a.finding(result.Hang, r, at, "This never comes to an end: it was still going when virtual time itself was over, after more than two centuries.", "", also)
	}
	switch c.Kind {
	case panictext.OutOfMemory:
		return a.finding(result.OverLimit, r, at, "This uses more than any answer needs: the program ran out of memory.", "", also)
	case panictext.DetectorLimit:
		return a.finding(result.OverLimit, r, at, "This uses more than any answer needs: too many goroutines at once for the race detector.", "", also)
	case panictext.ThreadLimit:
		return a.finding(result.OverLimit, r, at, "This uses more than any answer needs: too many operating system threads at once.", "", also)
	case panictext.DetectorFault:
		return a.ours(r, "the race detector itself failed: "+said, "")
	}
	if !at.known() {
		return a.ours(r, "the judging program ended outside of the answer: "+said, "")
	}
	switch c.Kind {
	case panictext.ConcurrentMap:
		return a.finding(result.Race, r, at, "Goroutines use one map at the same time, and at least one of them writes: "+said+".", "", also)
	case panictext.Panic:
		return a.finding(result.Panic, r, at, "A goroutine panics here, which ends the whole program: "+said+".", "", also)
	case panictext.StackOverflow:
		return a.finding(result.Crash, r, at, "This calls itself without end, until the stack is full.", "", also)
	}
	return a.finding(result.Crash, r, at, "This ends the whole program: "+said+".", "", also)
}

// silentEnd explains a process that ended early and said nothing that is known.
func (a Answer) silentEnd(o execution.Outcome, r record.Record) Seen {
	switch {
	case o.Signal == "CPU time limit exceeded" || o.Signal == "cputime limit exceeded":
		return a.finding(result.Hang, r, place{}, "This never comes to an end, and used up all its processor time.", "")
	case o.Signal != "":
		return a.ours(r, fmt.Sprintf("the judging program was ended by a signal (%s)", o.Signal), tail(o.Output))
	case o.ExitedOnRace():
		return a.ours(r, "the race detector ended the judging program without a report", tail(o.Output))
	}
	return a.ours(r, fmt.Sprintf("the judging program ended early, with exit code %d", o.ExitCode), tail(o.Output))
}

// endOfTime tells whether the runtime died (Go 1.26 does) because a bubble's clock
// stands at the last moment that there is: somebody who sleeps then is woken before
// he has fallen asleep.
func endOfTime(message string) bool {
	return strings.Contains(message, "bad g->status in ready") || strings.Contains(message, "time went backwards")
}

func (a Answer) outputBomb(r record.Record) Seen {
	return a.finding(result.OverLimit, r, place{}, "This uses more than any answer needs: it prints without end.", "")
}

// race explains one report of the race detector.
func (a Answer) race(report racereport.Report, r record.Record) Seen {
	type side struct {
		place
		racereport.Access
		started place
	}
	var sides []side
	for _, access := range report.Accesses {
		s := side{place: a.at(access.Frames), Access: access}
		if creation, ok := report.Creation(access.Goroutine); ok {
			s.started = a.at(creation.Frames)
		}
		if !s.known() {
			s.place = s.started
		}
		if s.known() {
			sides = append(sides, s)
		}
	}
	if len(sides) == 0 {
		return a.ours(r, "the race detector reported a race in which the answer has no part", frames(report))
	}
	// Which access came first is chance; the write is what the student has to see.
	first := sides[0]
	if len(sides) > 1 {
		writes := func(s side) bool { return s.Kind == racereport.Write || s.Kind == racereport.AtomicWrite }
		other := sides[1]
		if !writes(first) && writes(other) || writes(first) == writes(other) && other.line < first.line {
			first, sides[0], sides[1] = other, other, first
		}
	}
	var also []result.Place
	evidence := ""
	for i, s := range sides {
		if i > 0 {
			also = append(also, s.as("the other access ("+string(s.Kind)+")"))
		}
		also = append(also, s.started.as("goroutine started here"))
		evidence += fmt.Sprintf("- a %s at line %d: %s\n", s.Kind, s.line, a.sourceLine(s.place))
	}
	message := "Two goroutines use the same memory here at the same time, at least one of them writes, and nothing orders them."
	if len(sides) > 1 && sides[1].place != first.place {
		message = fmt.Sprintf("Two goroutines use the same memory at the same time, here (%s) and at line %d (%s), and nothing orders them.",
			first.Kind, sides[1].line, sides[1].Kind)
	}
	return a.finding(result.Race, r, first.place, message, evidence, also...)
}

// lostRace explains an exit code that the detector gave to a program that came to its
// end, where its report is torn apart by what the answer printed.
func (a Answer) lostRace(r record.Record) Seen {
	return a.finding(result.Race, r, place{},
		"Goroutines use the same memory at the same time, at least one of them writes, and nothing orders them. (Where they do cannot be told, because too much was printed.)", "")
}

// frames lists a report's stacks, for a report that is not about the answer.
func frames(report racereport.Report) string {
	var b strings.Builder
	for _, access := range report.Accesses {
		fmt.Fprintf(&b, "%s by goroutine %d\n", access.Kind, access.Goroutine)
		for _, f := range access.Frames {
			fmt.Fprintf(&b, "  %s %s:%d\n", f.Func, f.File, f.Line)
		}
	}
	return b.String()
}
