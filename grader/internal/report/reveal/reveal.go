// Package reveal holds the teacher's choice of how much a failure reveals. It is
// the only place that decides: it takes out of a result what may not be shown,
// before any writer sees it, so that no writer can show more.
package reveal

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// Level says how much of a result is shown. The levels, from the most to the least;
// each shows all that the next one shows:
//
//  1. Full shows everything that is known: also what the checks have seen (values
//     they got and wanted, reports of the race detector, dumps) and what the
//     goroutines did.
//  2. Findings shows what is wrong, at which lines of the student's, advice, and
//     under which schedule to see it again.
//  3. Rows shows which rows passed, failed or were not judged, and their points. What
//     kept the grader from running anything is shown too, as it says nothing about the
//     hidden tests: the compiler's errors and the source policy.
//  4. Score shows each kata's status and points.
//
// A fault of the grader's is told at every level, but what it was seen by (which may
// come from a hidden test) only at the first.
//
// At every level scores, maximum scores and statuses are the same.
type Level string

// The levels. There are no others.
const (
	Full     Level = "full"
	Findings Level = "findings"
	Rows     Level = "rows"
	Score    Level = "score"
)

// Levels lists all levels, from the most to the least.
func Levels() []Level { return []Level{Full, Findings, Rows, Score} }

// Parse reads the value of a --reveal flag.
func Parse(value string) (Level, error) {
	if l := Level(value); slices.Contains(Levels(), l) {
		return l, nil
	}
	var names []string
	for _, l := range Levels() {
		names = append(names, string(l))
	}
	return "", fmt.Errorf("unknown level %q: --reveal takes one of %s", value, strings.Join(names, ", "))
}

// Explains tells whether the level shows why a row has failed.
func (l Level) Explains() bool { return l == Full || l == Findings }

// Of returns what the level shows of r, which is left as it is. What is no level shows
// as little as Score.
func (l Level) Of(r result.Result) result.Result {
	if l == Full {
		return r
	}
	r.Katas = slices.Clone(r.Katas)
	r.Run.Katas = maps.Clone(r.Run.Katas)
	for i := range r.Katas {
		k := &r.Katas[i]
		run, ran := r.Run.Katas[k.Name]
		if ran {
			r.Run.Katas[k.Name] = l.run(*k, run)
		}
		if !l.Explains() {
			k.Advice = nil
			k.Findings = slices.DeleteFunc(slices.Clone(k.Findings), func(f result.Finding) bool { return !l.shows(f.Kind) })
		}
		if l != Findings && l != Rows {
			k.Rows = nil
		}
	}
	return r
}

// run returns what the level shows of a kata's run.
func (l Level) run(k result.Kata, run result.KataRun) result.KataRun {
	shown := result.KataRun{Seconds: run.Seconds, Remembered: run.Remembered}
	if l == Findings {
		shown.Seen, shown.Schedule = run.Seen, run.Schedule
	}
	for i, f := range k.Findings {
		switch {
		case !l.shows(f.Kind): // the finding goes, and its evidence with it
		case beforeAnyTest(f.Kind) && i < len(run.Evidence):
			shown.Evidence = append(shown.Evidence, run.Evidence[i])
		default:
			shown.Evidence = append(shown.Evidence, "")
		}
	}
	return shown
}

// shows tells whether a level shows findings of a kind.
func (l Level) shows(k result.Kind) bool {
	return l.Explains() || k == result.GraderError || l == Rows && beforeAnyTest(k)
}

// beforeAnyTest tells whether findings of a kind say nothing about the hidden tests.
func beforeAnyTest(k result.Kind) bool { return k == result.Compile || k == result.RefusedSource }
