// Approach: what a worker ranges over is an iterator that ends with the queue or with the
// context; a result that nobody wants any more is dropped.
package workerpool

import (
	"context"
	"iter"
	"sync"
)

// Run works with iterators: a worker ranges over the jobs as long as the shop is open.
func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	counter := make(chan Out)
	all := new(sync.WaitGroup)
	all.Add(workers)
	for range workers {
		go func() {
			defer all.Done()
			for job := range untilTheEnd(ctx, jobs) {
				select {
				case counter <- do(job):
				case <-ctx.Done():
				}
			}
		}()
	}
	go func(shop *sync.WaitGroup) {
		defer close(counter)
		shop.Wait()
	}(all)
	return counter
}

func untilTheEnd[V any](ctx context.Context, c <-chan V) iter.Seq[V] {
	return func(yield func(V) bool) {
		for ctx.Err() == nil {
			select {
			case <-ctx.Done():
			case v, ok := <-c:
				if !ok || !yield(v) {
					return
				}
			}
		}
	}
}
