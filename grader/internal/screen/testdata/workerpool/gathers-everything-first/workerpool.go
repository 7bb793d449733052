// want: correctness
// Gathers all results and delivers them at the end: a consumer that waits for one
// result before it brings the next job waits for ever.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	go func() {
		defer close(out)
		var (
			mu      sync.Mutex
			results []Out
			wg      sync.WaitGroup
		)
		for range workers {
			wg.Go(func() {
				for {
					select {
					case <-ctx.Done():
						return
					case job, ok := <-jobs:
						if !ok {
							return
						}
						result := do(job)
						mu.Lock()
						results = append(results, result)
						mu.Unlock()
					}
				}
			})
		}
		wg.Wait()
		for _, result := range results {
			select {
			case <-ctx.Done():
				return
			case out <- result:
			}
		}
	}()
	return out
}
