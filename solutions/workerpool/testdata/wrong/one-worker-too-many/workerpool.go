// want: correctness
// Counts to workers and starts at zero: one worker more than asked for.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	var wg sync.WaitGroup
	for i := 0; i <= workers; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
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
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
