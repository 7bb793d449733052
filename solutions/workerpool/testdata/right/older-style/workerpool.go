// Approach: as one wrote it before range over integers and wg.Go: a feeder goroutine
// passes the jobs on until ctx ends, and the workers simply range over what it feeds.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	done := ctx.Done()
	feed := make(chan In)
	go func() {
		defer close(feed)
		for {
			select {
			case job, ok := <-jobs:
				if !ok {
					return
				}
				select {
				case feed <- job:
				case <-done:
					return
				}
			case <-done:
				return
			}
		}
	}()

	results := make(chan Out, workers)
	wg := &sync.WaitGroup{}
	wg.Add(workers)
	for i := 0; i < workers; i++ {
		go func(wg *sync.WaitGroup, in <-chan In, out chan<- Out) {
			defer wg.Done()
			for job := range in {
				result := do(job)
				select {
				case out <- result:
				case <-done:
					return
				}
			}
		}(wg, feed, results)
	}

	go func() {
		wg.Wait()
		close(results)
	}()
	return results
}
