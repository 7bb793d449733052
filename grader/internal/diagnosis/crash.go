package diagnosis

import (
	"fmt"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/panictext"
	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// crash explains a process that the runtime ended. The end of what it wrote is the
// evidence where the answer has no part in it.
func (a Answer) crash(c panictext.Crash, o execution.Outcome, r record.Record) Seen {
	words := tail(o.Output)
	var at, started place
	var who goroutines.Goroutine
	for _, g := range c.Goroutines {
		if at = cmpPlace(a.at(g.Frames), a.started(g)); at.known() {
			started, who = a.started(g), g
			break
		}
	}
	said := oneLine(c.Message)
	also := started.as("starts the goroutine")
	if endOfTime(c.Message) {
		return a.finding(result.Hang, r, at, "This never comes to an end: it was still going when virtual time itself was over, after more than two centuries.", "", also)
	}
	if c.Signal == "SIGABRT" && o.MaxRSS < muchMemory {
		// The C library, which no answer reaches, had no other way. Whose goroutines are in
		// the dump says nothing.
		return a.ours(r, "the machine gave the judging program no further thread, or no memory for one (is it short of either?): "+said, words)
	}
	switch c.Kind {
	case panictext.OutOfMemory:
		return a.finding(result.OverLimit, r, at, "This uses more than any answer needs: the program ran out of memory.", "", append(a.growing(at), also)...)
	case panictext.DetectorLimit:
		return a.finding(result.OverLimit, r, at, "This uses more than any answer needs: too many goroutines at once for the race detector.", "", also)
	case panictext.ThreadLimit:
		return a.finding(result.OverLimit, r, at, "This uses more than any answer needs: too many operating system threads at once.", "", also)
	case panictext.DetectorFault:
		return a.ours(r, "the race detector itself failed: "+said, words)
	}
	if !at.known() && len(c.Goroutines) > 0 {
		who = c.Goroutines[0]
		if at := a.setBy(who); at.known() {
			return a.crashOfAlarm(c, r, at)
		}
		if c.Kind == panictext.Panic && panickedInTest(who.Frames) {
			return a.panicOfTest(said, r)
		}
		at = a.afterGo(who)
	}
	if !at.known() {
		return a.ours(r, "the judging program ended outside of the answer: "+said, words)
	}
	switch c.Kind {
	case panictext.ConcurrentMap:
		return a.concurrentMap(c, r, at, started)
	case panictext.Panic:
		return a.panicked(said, r, who, at)
	case panictext.StackOverflow:
		return a.endlessCalls(c, r, at, also)
	case panictext.UnlockUnlocked:
		return a.unlocked(said, r, at, also)
	}
	return a.finding(result.Crash, r, at, "This line ends the whole program. Go says: "+said+".", "", also)
}

// growing lists what in the answer may take ever more memory, where nobody has seen who
// did: loops without a condition, and goroutines that are started in a loop.
func (a Answer) growing(at place) (all []result.Place) {
	if at.known() {
		return nil
	}
	for _, o := range a.Names.Ops {
		switch {
		case o.InLoop && (o.Kind == names.Start || o.Kind == names.GoOf):
			all = append(all, placeOf(o).as("starts a goroutine each time round"))
		case o.Kind == names.Loop && strings.HasPrefix(a.sourceLine(placeOf(o)), "for {"):
			all = append(all, placeOf(o).as("a loop without a condition"))
		}
	}
	return firstPlaces(all, maxAlso)
}

// muchMemory is how many bytes a program has used at least that may itself be the reason
// why there was none left for a thread.
const muchMemory = 1 << 30

// silentEnd explains a process that ended early and said nothing that is known.
func (a Answer) silentEnd(o execution.Outcome, r record.Record) Seen {
	switch {
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
