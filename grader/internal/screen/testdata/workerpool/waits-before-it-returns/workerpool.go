// want: correctness
// Run itself waits for the workers, so it does not return while jobs is open, and
// nobody can read what they send.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out, 100)
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
	wg.Wait()
	close(out)
	return out
}
