// want: correctness
// varies: correctness leaks
// Every worker closes the output when it leaves: the second one panics.

package workerpool

import "context"

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	for range workers {
		go func() {
			defer close(out)
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
