// Approach: the workers share the jobs under a mutex, which the one whose turn it
// is holds while it waits for the next job.

package workerpool

import (
	"context"
	"sync"
)

type source[In any] struct {
	mu   sync.Mutex
	jobs <-chan In
}

func (s *source[In]) next(ctx context.Context) (job In, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case job, ok = <-s.jobs:
	case <-ctx.Done():
	}
	return job, ok
}

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	src := &source[In]{jobs: jobs}
	out := make(chan Out)

	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for {
				job, ok := src.next(ctx)
				if !ok {
					return
				}
				select {
				case out <- do(job):
				case <-ctx.Done():
					return
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
