// Approach: a package-level channel with one slot is the lock under which workers
// count themselves out; the last one closes the output.

package workerpool

import "context"

var slot = make(chan struct{}, 1)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	left := workers

	leave := func() {
		slot <- struct{}{}
		left--
		last := left == 0
		<-slot
		if last {
			close(out)
		}
	}

	for range workers {
		go func() {
			defer leave()
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
					case <-ctx.Done():
						return
					}
				}
			}
		}()
	}
	return out
}
