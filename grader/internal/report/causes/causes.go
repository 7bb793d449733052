// Package causes takes findings together that have one cause, as it seems: a report
// for people tells each cause once.
package causes

import (
	"slices"

	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// Cause is a finding that is shown, with the other rows in which it showed too.
type Cause struct {
	Finding result.Finding
	Index   int      // in the kata's findings
	Members []int    // the indices of all findings that it stands for
	AlsoIn  []string // the names of the other rows, clean
}

// Fold takes the findings of one cause together: the same kind at the same line, and
// for what a hidden test says the same words. What leads nearest to the cause comes first:
// a race or a panic names the line that is at fault, a wrong answer only says which rule was
// broken. What leads equally near keeps the order of the first of each.
func Fold(findings []result.Finding) []Cause {
	var all []Cause
next:
	for i, f := range findings {
		for n := range all {
			if c := &all[n]; same(c.Finding, f) {
				c.Members = append(c.Members, i)
				if row := wording.Name(f.Row); f.Row != c.Finding.Row && !slices.Contains(c.AlsoIn, row) {
					c.AlsoIn = append(c.AlsoIn, row)
				}
				continue next
			}
		}
		all = append(all, one(i, f))
	}
	slices.SortStableFunc(all, func(x, y Cause) int { return distance(x.Finding.Kind) - distance(y.Finding.Kind) })
	return all
}

// Each tells every finding for itself.
func Each(findings []result.Finding) []Cause {
	var all []Cause
	for i, f := range findings {
		all = append(all, one(i, f))
	}
	return all
}

func one(i int, f result.Finding) Cause { return Cause{Finding: f, Index: i, Members: []int{i}} }

func same(x, y result.Finding) bool {
	if x.Kind != y.Kind || x.File != y.File || x.Line != y.Line {
		return false
	}
	switch x.Kind {
	case result.Panic, result.Deadlock, result.Hang, result.BusyWait, result.Leak, result.Crash, result.OverLimit:
		return x.File != "" || x.Message == y.Message
	case result.WrongAnswer, result.Race, result.TooSlow, result.TooEarly, result.Compile, result.RefusedSource, result.GraderError:
	}
	return x.Message == y.Message
}
