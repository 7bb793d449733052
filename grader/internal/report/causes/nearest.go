package causes

import (
	"math"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// mostAlike is how many findings of one kind are told of one kata: whoever mends the first
// mends most of the others. Beside those of another kind symptoms are one less.
const mostAlike = 3

// Nearest takes the findings of one cause together as Fold does, and leaves out what would
// not help any more: at most most are told. Where something else is wrong, the time that it
// takes says less. Of what the compiler or the policy refuses each has to be mended for itself.
func Nearest(findings []result.Finding, most int) (told []Cause, leftOut int) {
	all := Fold(findings)
	count := map[result.Kind]int{}
	for _, c := range all {
		count[sort(c.Finding.Kind)]++
	}
	shown := map[result.Kind]int{}
	for _, c := range all {
		kind := sort(c.Finding.Kind)
		if shown[kind] < mostOf(kind, len(count) > 1) {
			shown[kind]++
			told = append(told, c)
		}
	}
	if len(told) > most+1 { // to say that there is one more takes no less room than to tell it
		told = told[:most]
	}
	return told, len(all) - len(told)
}

// sort is the kind, and one for both of time.
func sort(k result.Kind) result.Kind {
	if k == result.TooEarly {
		return result.TooSlow
	}
	return k
}

func mostOf(kind result.Kind, others bool) int {
	switch kind {
	case result.Compile, result.RefusedSource, result.GraderError:
		return math.MaxInt
	case result.TooSlow, result.TooEarly:
		if others {
			return 1
		}
	case result.WrongAnswer, result.Leak:
		if others {
			return mostAlike - 1
		}
	case result.Race, result.Panic, result.Crash:
		return mostAlike + 1 // each names a line of its own that is at fault
	case result.Deadlock, result.Hang, result.BusyWait, result.OverLimit:
	}
	return mostAlike
}

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
