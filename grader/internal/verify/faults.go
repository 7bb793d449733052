package verify

import (
	"fmt"
	"regexp"

	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// faults are the answers that could not be judged. A hidden test that does not compile is
// the reason for all of a kata's, and is told once.
type faults []fault

type fault struct {
	kata, reason string
	dir          string // of the answer with which it was told
	more         int
}

var digits = regexp.MustCompile(`[0-9]+`)

// toldBefore tells whether the reason why this answer was not judged was told already, with
// another answer to the same kata.
func (all *faults) toldBefore(dir string, k result.Kata) bool {
	if k.Status != result.Error || len(k.Findings) == 0 {
		return false
	}
	reason := digits.ReplaceAllString(k.Findings[0].Message, "") // each answer has a number of its own in it
	for i := range *all {
		if f := &(*all)[i]; f.kata == k.Name && f.reason == reason {
			f.more++
			return true
		}
	}
	*all = append(*all, fault{kata: k.Name, reason: reason, dir: dir})
	return false
}

// untold says of how many answers that was.
func (all faults) untold() []Problem {
	var problems []Problem
	for _, f := range all {
		if f.more > 0 {
			problems = append(problems, Problem{"solutions/" + f.kata, fmt.Sprintf("%d more %s could not be judged, for the same reason as %s",
				f.more, wording.Plural(f.more, "answer", "answers"), f.dir)})
		}
	}
	return problems
}
