// want: timing
// Works in batches: when as many jobs as there are workers have been started, it
// waits for all of them before it takes the next one.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	go func() {
		defer close(out)
		for {
			var batch sync.WaitGroup
			for range workers {
				select {
				case <-ctx.Done():
					batch.Wait()
					return
				case job, ok := <-jobs:
					if !ok {
						batch.Wait()
						return
					}
					batch.Go(func() {
						result := do(job)
						select {
						case <-ctx.Done():
						case out <- result:
						}
					})
				}
			}
			batch.Wait()
		}
	}()
	return out
}
