package timeline

import (
	"cmp"
	"slices"
	"time"

	"github.com/concurrency-katas/go/grader/internal/instrument/places"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// Stretch is time that one goroutine spent at one line.
type Stretch struct {
	File  string
	Line  int
	State result.State // Waiting, Running or Asleep
	On    string       // what it is done to
	For   time.Duration
}

// Spent lists where time went, the longest stretch first: for each line the most that
// any one goroutine has spent there. Waiting for a WaitGroup is left out, for it takes
// as long as those that it waits for.
func Spent(lanes []result.Lane) []Stretch {
	type where struct {
		file  string
		line  int
		state result.State
	}
	most := map[where]Stretch{}
	for _, l := range lanes {
		mine := map[where]Stretch{}
		for i, s := range l.Steps[:max(0, len(l.Steps)-1)] {
			lasts := time.Duration(l.Steps[i+1].At - s.At)
			if s.State != result.Waiting && s.State != result.Running && s.State != result.Asleep || s.Op == string(places.Wait) || lasts <= 0 {
				continue
			}
			at := where{s.File, s.Line, s.State}
			mine[at] = Stretch{s.File, s.Line, s.State, s.On, mine[at].For + lasts}
		}
		for at, m := range mine {
			if m.For > most[at].For {
				most[at] = m
			}
		}
	}
	var all []Stretch
	for _, m := range most {
		all = append(all, m)
	}
	slices.SortFunc(all, func(x, y Stretch) int {
		return cmp.Or(cmp.Compare(y.For, x.For), cmp.Compare(x.File, y.File), cmp.Compare(x.Line, y.Line), cmp.Compare(x.State, y.State))
	})
	return all
}
