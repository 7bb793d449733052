// want: correctness
// Never looks at ctx: the workers go on until jobs is closed and empty.

package workerpool

import (
	"context"
	"sync"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for job := range jobs {
				out <- do(job)
			}
		})
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
