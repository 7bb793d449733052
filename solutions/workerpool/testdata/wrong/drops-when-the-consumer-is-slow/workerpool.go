// want: correctness
// Throws a result away when nobody takes it at once: a default where the end of ctx
// should have been.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out, workers)
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
					select {
					case out <- do(job):
					default:
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
