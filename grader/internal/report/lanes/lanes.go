// Package lanes prepares the timeline of a run for those who draw it.
package lanes

import (
	"slices"

	"github.com/concurrency-katas/go/grader/internal/result"
)

// Choose takes the lanes that are shown, most of them at the most: the test's, the ones
// left behind, and as many of the others as there is room for. It says how many more
// there are.
func Choose(all []result.Lane, most int) (chosen []result.Lane, more int) {
	all = slices.DeleteFunc(slices.Clone(all), func(l result.Lane) bool { return len(l.Steps) == 0 })
	rank := func(l result.Lane) int {
		switch {
		case l.Test:
			return 0
		case l.Steps[len(l.Steps)-1].State == result.LeftBehind:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(all, func(a, b result.Lane) int { return rank(a) - rank(b) })
	shown := min(len(all), most)
	chosen, more = all[:shown], len(all)-shown
	slices.SortStableFunc(chosen, func(a, b result.Lane) int { return a.Number - b.Number })
	return chosen, more
}

// Orders lists the moments at which something happens in the lanes, in order.
func Orders(chosen []result.Lane) []int {
	var orders []int
	for _, l := range chosen {
		for _, s := range l.Steps {
			orders = append(orders, s.Order)
		}
	}
	slices.Sort(orders)
	return slices.Compact(orders)
}

// Hold is a time for which a goroutine has a lock.
type Hold struct {
	Lock     string // as the source spells it
	From, To int    // orders; To is the last step's if it is never given back
	Kept     bool   // it is never given back
}

// Holds lists the locks of a lane.
func Holds(l result.Lane) []Hold {
	var all []Hold
	for _, s := range l.Steps {
		switch {
		case s.State == result.Holding:
			all = append(all, Hold{Lock: s.On, From: s.Order, Kept: true})
		case s.Op == "unlock":
			for i := range slices.Backward(all) {
				if h := &all[i]; h.Kept && h.Lock == s.On {
					h.To, h.Kept = s.Order, false
					break
				}
			}
		}
	}
	for i := range all {
		if all[i].Kept {
			all[i].To = l.Steps[len(l.Steps)-1].Order
		}
	}
	return all
}

// Parent returns the index of the lane that has started lane i, as it seems: the one
// that was last at a go statement of the same line; or -1.
func Parent(chosen []result.Lane, i int) (lane, order int) {
	lane, order = -1, -1
	first := chosen[i].Steps[0]
	if chosen[i].Test || first.State != result.Started {
		return -1, -1
	}
	taken := 0 // lanes of the same line that began before take the earlier statements
	for j, other := range chosen {
		if s := other.Steps[0]; j != i && s.State == result.Started && s.File == first.File && s.Line == first.Line && other.Number < chosen[i].Number {
			taken++
		}
	}
	for j, other := range chosen {
		n := 0
		for _, s := range other.Steps {
			if j == i || s.Op != "go" || s.File != first.File || s.Line != first.Line || s.Order >= first.Order {
				continue
			}
			if n++; n == taken+1 {
				return j, s.Order
			}
		}
	}
	return lane, order
}

// Blocked returns the lock that a lane waits for at its end, or "".
func Blocked(l result.Lane) string {
	steps := l.Steps
	for len(steps) > 0 && steps[len(steps)-1].State == result.LeftBehind {
		steps = steps[:len(steps)-1]
	}
	if len(steps) == 0 {
		return ""
	}
	if last := steps[len(steps)-1]; last.State == result.Waiting && last.Op == "lock" {
		return last.On
	}
	return ""
}
