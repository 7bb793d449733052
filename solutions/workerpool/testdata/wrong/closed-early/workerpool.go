// want: correctness
// Closes the output when the last job has been handed out, while workers still have
// results to send.

package workerpool

import "context"

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	work := make(chan In)
	for range workers {
		go func() {
			for job := range work {
				result := do(job)
				select {
				case <-ctx.Done():
					return
				case out <- result:
				}
			}
		}()
	}
	go func() {
		defer close(out)
		defer close(work)
		for {
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
				case work <- job:
				}
			}
		}
	}()
	return out
}
