package diagnosis

import (
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/panictext"
	"github.com/concurrency-katas/go/grader/internal/diagnosis/racereport"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// What AfterFunc is told to call runs in a goroutine that a timer, or the end of a
// context, starts. If it is a function literal of the answer's, its stack says so. A
// method of the standard library's (wg.Done, mu.Unlock), or a function that the answer
// was given, has no line of the answer's in its stack. Still it was the answer that set
// it: the references show that the tests set none themselves.

// alarm tells whether a function that has started a goroutine is a timer's or a context's.
func alarm(starter string) bool {
	return starter == "time.goFunc" || strings.HasPrefix(starter, "context.(*afterFuncCtx)")
}

// inHarness tells whether a stack has a line of the harness's, which sets timers of its
// own. What stands in for the standard library is no part of it.
func inHarness(frames []goroutines.Frame) bool {
	return slices.ContainsFunc(frames, func(f goroutines.Frame) bool {
		return strings.Contains(f.File, "/grader/kata/") && !standsIn(f) && !strings.Contains(f.File, "/grader/kata/runtime/")
	})
}

// standsIn tells whether a frame is in the drop-in for sync, with which nothing but the
// answer is compiled.
func standsIn(f goroutines.Frame) bool { return strings.Contains(f.File, "/grader/kata/sync/") }

// setBy is the line of the answer's that has set the alarm with which a goroutine began.
func (a Answer) setBy(g goroutines.Goroutine) place {
	if g.CreatedBy == nil || !alarm(g.CreatedBy.Func) || inHarness(g.Frames) {
		return place{}
	}
	return a.lineWith("AfterFunc(", "AfterFunc")
}

// afterGo is the line of the answer's that explains the end of the program in a goroutine
// which WaitGroup.Go has started, when what was to be called there has returned: a call of
// Done that Go makes as well, or else that of Go.
func (a Answer) afterGo(g goroutines.Goroutine) place {
	if g.CreatedBy == nil || !standsIn(*g.CreatedBy) || inTest(g.Frames) || inHarness(g.Frames) {
		return place{}
	}
	var calls place
	for _, o := range a.Names.Ops {
		if o.Kind != names.GoOf {
			continue
		}
		if done := a.Names.On(o.Thing, names.Done); len(done) > 0 {
			return placeOf(done[0])
		}
		calls = cmpPlace(calls, placeOf(o))
	}
	return cmpPlace(a.lineWith(".Done)"), calls, a.lineWith(".Go("))
}

// crashOfAlarm explains the end of the program in what AfterFunc has called.
func (a Answer) crashOfAlarm(c panictext.Crash, r record.Record, at place) Seen {
	said := oneLine(c.Message)
	if c.Kind == panictext.Panic && a.panicCause(said, at).message != "" {
		return a.panicked(said, r, goroutines.Goroutine{}, at)
	}
	kind, what := result.Crash, "ends the whole program."
	if c.Kind == panictext.Panic {
		kind, what = result.Panic, "panics, in a goroutine of its own, and a panic that nobody recovers ends the whole program."
	}
	return a.finding(kind, r, at, "What `AfterFunc` calls "+what+" Go says: "+said+".", "")
}

// raceOfAlarms explains a race of which both accesses are in what AfterFunc has called: in
// the same function of the test's, or in the standard library.
func (a Answer) raceOfAlarms(report racereport.Report, r record.Record) (Seen, bool) {
	at := a.lineWith("AfterFunc(", "AfterFunc")
	called, given := "", false
	for _, access := range report.Accesses {
		creation, ok := report.Creation(access.Goroutine)
		if !ok || len(access.Frames) == 0 || len(creation.Frames) == 0 || !alarm(creation.Frames[0].Func) || inHarness(access.Frames) {
			return Seen{}, false
		}
		outermost := access.Frames[len(access.Frames)-1]
		if !inTest(access.Frames) {
			continue
		}
		if !strings.HasPrefix(outermost.File, "solutions/") || given && outermost.Func != called {
			return Seen{}, false
		}
		called, given = outermost.Func, true
	}
	if !at.known() || len(report.Accesses) == 0 {
		return Seen{}, false
	}
	what := "Two calls of what `AfterFunc` is told to call"
	if given {
		what = "Two calls of a function that your code was given"
	}
	return a.finding(result.Race, r, at, what+" use the same memory at the same time: `AfterFunc` makes each call in a goroutine of its own, and nothing makes one wait for the other.", ""), true
}
