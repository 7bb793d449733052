// Approach: an atomic number counts the workers down, and the last one that leaves
// closes the output; ctx is also looked at before every select.

package workerpool

import (
	"context"
	"sync/atomic"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	results := make(chan Out)
	var left atomic.Int64
	left.Store(int64(workers))

	worker := func() {
		defer func() {
			if left.Add(-1) == 0 {
				close(results)
			}
		}()
		for ctx.Err() == nil {
			select {
			case <-ctx.Done():
				return
			case job, open := <-jobs:
				if !open {
					return
				}
				result := do(job)
				select {
				case <-ctx.Done():
					return
				case results <- result:
				}
			}
		}
	}
	for range workers {
		go worker()
	}
	return results
}
