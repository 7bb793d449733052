// want: correctness
// Nobody closes the output, so a consumer that ranges over it waits for ever.

package workerpool

import "context"

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	for range workers {
		go func() {
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
					case out <- result:
					}
				}
			}
		}()
	}
	return out
}
