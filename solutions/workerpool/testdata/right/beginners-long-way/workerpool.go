// Approach: a beginner's long way round: every worker has an output of its own and a
// forwarder that copies it to the common one; "finished" messages are counted.

package workerpool

import "context"

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	output := make(chan Out)
	finished := make(chan int)

	for i := 0; i < workers; i++ {
		number := i
		own := make(chan Out)

		go func() {
			defer close(own)
			working := true
			for working {
				select {
				case <-ctx.Done():
					working = false
				case job, ok := <-jobs:
					if ok == false {
						working = false
						break // leaves the select; the loop ends by itself
					}
					result := do(job)
					select {
					case <-ctx.Done():
						working = false
					case own <- result:
					}
				}
			}
		}()

		go func() {
			for result := range own {
				select {
				case output <- result:
				case <-ctx.Done():
				}
			}
			finished <- number
		}()
	}

	go func() {
		for i := 0; i < workers; i++ {
			<-finished
		}
		close(output)
	}()

	return output
}
