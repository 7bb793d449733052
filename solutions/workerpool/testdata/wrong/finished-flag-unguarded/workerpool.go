// want: races
// The workers tell each other by a plain bool that jobs is closed: each of them reads
// and writes it without a lock.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	finished := false
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for !finished {
				select {
				case <-ctx.Done():
					return
				case job, ok := <-jobs:
					if !ok {
						finished = true
						return
					}
					result := do(job)
					select {
					case <-ctx.Done():
						return
					case out <- result:
					}
				}
			}
		})
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
