// want: timing
// Deals the jobs to the workers in turn: a job waits for a busy worker while another
// one is idle.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	var wg sync.WaitGroup

	desks := make([]chan In, workers)
	for i := range desks {
		desk := make(chan In)
		desks[i] = desk
		wg.Go(func() {
			for job := range desk {
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
		defer func() {
			for _, desk := range desks {
				close(desk)
			}
			wg.Wait()
			close(out)
		}()
		for turn := 0; ; turn++ {
			select {
			case <-ctx.Done():
				return
			case job, ok := <-jobs:
				if !ok {
					return
				}
				select {
				case <-ctx.Done():
					return
				case desks[turn%workers] <- job:
				}
			}
		}
	}()
	return out
}
