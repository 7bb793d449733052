// want: correctness
// Looks at ctx only when it has a job in hand: a worker that waits for the next job
// does not notice the end of ctx.

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
			for job := range jobs {
				if ctx.Err() != nil {
					return
				}
				result := do(job)
				select {
				case <-ctx.Done():
					return
				case out <- result:
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
