// Approach: no standing workers: a dispatcher waits for a free slot, then takes a
// job and starts a goroutine for it, so there are never more than slots.

package workerpool

import "context"

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	slots := make(chan struct{}, workers)

	go func() {
		defer close(out)
		defer func() { // whoever holds all slots is alone
			for range workers {
				slots <- struct{}{}
			}
		}()
		for {
			select {
			case slots <- struct{}{}:
			case <-ctx.Done():
				return
			}
			var job In
			var ok bool
			select {
			case job, ok = <-jobs:
			case <-ctx.Done():
			}
			if !ok {
				<-slots
				return
			}
			go func() {
				defer func() { <-slots }()
				select {
				case out <- do(job):
				case <-ctx.Done():
				}
			}()
		}
	}()
	return out
}
