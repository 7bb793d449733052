package causes

import (
	"slices"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// mostSymptoms is how many wrong answers are told of one kata, and how many times that
// are not right: whoever mends the first mends most of the others.
const mostSymptoms = 3

// Nearest takes the findings of one cause together as Fold does, puts first what leads
// nearest to the cause, and leaves out what would not help any more: at most most are
// told. A race or a panic names the line that is at fault; a wrong answer only says which
// rule was broken, and where something else is wrong, the time that it takes says less.
func Nearest(findings []result.Finding, most int) (told []Cause, leftOut int) {
	all := Fold(findings)
	slices.SortStableFunc(all, func(x, y Cause) int { return distance(x.Finding.Kind) - distance(y.Finding.Kind) })
	otherwise := slices.ContainsFunc(all, func(c Cause) bool { return !timing(c.Finding.Kind) })
	wrong, times := 0, 0
	for _, c := range all {
		switch {
		case c.Finding.Kind == result.WrongAnswer:
			wrong++
		case timing(c.Finding.Kind):
			times++
		}
		if wrong > mostSymptoms && c.Finding.Kind == result.WrongAnswer || timing(c.Finding.Kind) && (times > mostSymptoms || otherwise && times > 1) {
			continue
		}
		told = append(told, c)
	}
	if len(told) > most+1 { // to say that there is one more takes no less room than to tell it
		told = told[:most]
	}
	return told, len(all) - len(told)
}

func timing(k result.Kind) bool { return k == result.TooEarly || k == result.TooSlow }

// distance says how far from its cause a finding is told.
func distance(k result.Kind) int {
	switch k {
	case result.Panic, result.Race, result.Crash, result.Compile, result.RefusedSource, result.GraderError:
		return 0
	case result.Deadlock, result.Hang, result.BusyWait, result.OverLimit:
		return 1
	case result.WrongAnswer:
		return 2
	case result.Leak:
		return 3
	case result.TooEarly, result.TooSlow:
	}
	return 4
}
