// want: correctness
// Only as many jobs run as there are slots, but a goroutine waits for a slot for each
// job there is: the queue is emptied into memory at once.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	slots := make(chan struct{}, workers)
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
					select {
					case <-ctx.Done():
						return
					case slots <- struct{}{}:
					}
					defer func() { <-slots }()
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
