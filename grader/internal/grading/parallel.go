package grading

import (
	"context"
	"slices"
	"sync"
)

// longestFirst puts those in front that are likely to take long, so that the last one does
// not keep one processor busy while the others have nothing left. The size of a kata's
// hidden tests is a guess at how long they take, and the same in every run.
func longestFirst(trials []*trial) []*trial {
	size := func(t *trial) (n int) {
		for _, f := range t.Case.Kata.Hidden {
			n += len(f.Src)
		}
		return n
	}
	sorted := slices.Clone(trials)
	slices.SortStableFunc(sorted, func(a, b *trial) int { return size(b) - size(a) })
	return sorted
}

// inParallel calls do for each trial, n at a time, until one fails or ctx ends.
func inParallel(ctx context.Context, n int, trials []*trial, do func(*trial) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	queue := make(chan *trial)
	var workers sync.WaitGroup
	for range max(1, n) {
		workers.Go(func() {
			for t := range queue {
				if err := do(t); err != nil {
					cancel(err)
				}
			}
		})
	}
feeding:
	for _, t := range trials {
		select {
		case queue <- t:
		case <-ctx.Done():
			break feeding
		}
	}
	close(queue)
	workers.Wait()
	return context.Cause(ctx)
}
