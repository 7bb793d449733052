// want: correctness
// Starts a goroutine for each job as soon as it comes: the number of workers is
// never looked at.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	go func() {
		var wg sync.WaitGroup
		defer func() {
			wg.Wait()
			close(out)
		}()
		for {
			select {
			case <-ctx.Done():
				return
			case job, ok := <-jobs:
				if !ok {
					return
				}
				wg.Go(func() {
					result := do(job)
					select {
					case <-ctx.Done():
					case out <- result:
					}
				})
			}
		}
	}()
	return out
}
