// want: timing
// Keeps the results in the order of the jobs, which nobody asked for: a result waits
// until all earlier jobs are done.

package workerpool

import "context"

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	slots := make(chan struct{}, workers)
	inOrder := make(chan chan Out, workers) // one channel for each job that has begun

	go func() {
		defer close(inOrder)
		for {
			select {
			case <-ctx.Done():
				return
			case slots <- struct{}{}:
			}
			select {
			case <-ctx.Done():
				return
			case job, ok := <-jobs:
				if !ok {
					return
				}
				result := make(chan Out, 1)
				go func() {
					result <- do(job)
					<-slots
				}()
				inOrder <- result
			}
		}
	}()

	go func() {
		defer close(out)
		for result := range inOrder {
			r := <-result
			select {
			case <-ctx.Done():
			case out <- r:
			}
		}
	}()
	return out
}
