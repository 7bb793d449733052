package diagnosis

import (
	"fmt"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/diagnosis/racereport"
	"github.com/concurrency-katas/go/grader/internal/instrument/names"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/goroutines"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// raceOfGiven explains a race in functions that the answer was given: it is for the
// answer to call them in an order, or to wait for them.
func (a Answer) raceOfGiven(sides []side, other string, r record.Record) (Seen, bool) {
	x := sides[0]
	if len(sides) == 1 {
		if x.given == "" {
			return Seen{}, false
		}
		return a.finding(result.Race, r, x.place, fmt.Sprintf("%s %s memory at the same time as %s: nothing makes the caller wait until that call is over.",
			upper(x.given), verb(x), other), "", x.started.as("starts the goroutine")), true
	}
	y := sides[1]
	if x.given == "" && y.given == "" {
		return Seen{}, false
	}
	name := func(s side) string {
		if s.given != "" {
			return s.given
		}
		return "line " + fmt.Sprint(s.line)
	}
	const order = "use the same memory at the same time, and nothing makes one wait for the other."
	message := fmt.Sprintf("%s and %s %s", upper(name(x)), name(y), order)
	if x.place == y.place {
		if x.given == "" || y.given == "" {
			return Seen{}, false
		}
		how := "called"
		if x.place == x.started {
			how = "started"
		}
		what := "functions that are " + how + a.line(x.place)
		if calls := a.Names.At(x.file, x.line, names.Call); len(calls) > 0 {
			what = "calls of " + quoted(calls[len(calls)-1].Name+"(…)") + a.line(x.place)
		}
		message = fmt.Sprintf("Two %s %s", what, order)
	}
	other = "the other access"
	if y.place == x.place {
		other = "here"
	}
	return a.finding(result.Race, r, x.place, message, "", y.as(other), x.started.as("starts a goroutine"), y.started.as("starts a goroutine")), true
}

// given names what a line of the answer's has called or started of what it was given.
func (a Answer) given(at place, how string) string {
	if calls := a.Names.At(at.file, at.line, names.Call); len(calls) > 0 {
		return quoted(calls[len(calls)-1].Name+"(…)") + ", called" + a.line(at) + ","
	}
	if timers := a.Names.At(at.file, at.line, names.Timer); len(timers) > 0 {
		return "the function that the timer" + a.line(at) + " calls"
	}
	return "the function that is " + how + a.line(at)
}

// elsewhere says what the access does that is not the answer's own: "the caller reads
// it".
func (a Answer) elsewhere(report racereport.Report) string {
	for _, access := range report.Accesses {
		creation, _ := report.Creation(access.Goroutine)
		if a.at(access.Frames).known() || a.at(creation.Frames).known() {
			continue
		}
		if inTest(access.Frames) {
			return "the caller " + itOr(side{Access: access})
		}
	}
	return "another uses it elsewhere"
}

// inTest tells whether a stack has a line of the hidden test's.
func inTest(frames []goroutines.Frame) bool {
	return slices.ContainsFunc(frames, func(f goroutines.Frame) bool { return strings.HasPrefix(f.File, "solutions/") })
}
