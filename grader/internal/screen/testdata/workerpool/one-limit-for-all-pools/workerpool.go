// want: correctness
// The slots are at package level and made once, for whichever Run comes first: all
// others share them, and a job that uses Run waits for the slot that it holds.

package workerpool

import (
	"context"
	"sync"
)

var (
	once  sync.Once
	slots chan struct{}
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	once.Do(func() { slots = make(chan struct{}, workers) })

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
			case slots <- struct{}{}:
			}
			select {
			case <-ctx.Done():
				<-slots
				return
			case job, ok := <-jobs:
				if !ok {
					<-slots
					return
				}
				wg.Go(func() {
					defer func() { <-slots }()
					select {
					case <-ctx.Done():
					case out <- do(job):
					}
				})
			}
		}
	}()
	return out
}
