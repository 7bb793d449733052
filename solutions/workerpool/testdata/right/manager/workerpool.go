// Approach: one manager goroutine owns all state: it takes jobs while somebody is
// free, and keeps results until the consumer takes them. No worker waits for anyone.

package workerpool

import "context"

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	go manage(ctx, workers, jobs, do, out)
	return out
}

func manage[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out, out chan<- Out) {
	defer close(out)
	var (
		finished = make(chan Out)
		running  = 0
		ready    []Out
	)
	for jobs != nil || running > 0 || len(ready) > 0 {
		// A nil channel is never chosen: it switches a case off.
		var take <-chan In
		if running < workers {
			take = jobs
		}
		var give chan<- Out
		var next Out
		if len(ready) > 0 {
			give, next = out, ready[0]
		}

		select {
		case <-ctx.Done():
			for ; running > 0; running-- {
				<-finished
			}
			return
		case job, ok := <-take:
			if !ok {
				jobs = nil
				continue
			}
			running++
			go func() { finished <- do(job) }()
		case result := <-finished:
			running--
			ready = append(ready, result)
		case give <- next:
			ready = ready[1:]
		}
	}
}
