// want: leaks
// Listens to ctx while it waits for a job, and not while it waits for somebody to
// take the result: if nobody reads any more, the worker stays.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	var wg sync.WaitGroup
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
					out <- do(job)
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
