// Package workerpool does many jobs with a few workers.
package workerpool

import (
	"context"
	"sync"
)

// Run lets the workers share the jobs channel itself: whoever is free receives
// the next job, so nobody has to hand them out.
func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	results := make(chan Out)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() { work(ctx, jobs, do, results) })
	}
	go func() {
		wg.Wait() // no worker can know that it is the last one to send
		close(results)
	}()
	return results
}

// work is the life of one worker. It waits in two places, and the end of ctx has
// to reach it in both.
func work[In, Out any](ctx context.Context, jobs <-chan In, do func(In) Out, results chan<- Out) {
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
			case results <- result:
			}
		}
	}
}
