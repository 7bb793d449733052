// want: leaks
// A goroutine turns the end of ctx into the close of a channel of its own, and stays
// for ever when ctx does not end.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	quit := make(chan struct{})
	go func() {
		<-ctx.Done()
		close(quit)
	}()

	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for {
				select {
				case <-quit:
					return
				case job, ok := <-jobs:
					if !ok {
						return
					}
					result := do(job)
					select {
					case <-quit:
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
