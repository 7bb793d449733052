// Approach: the queue itself is the token, in a channel of channels: only who has it
// receives a job, and puts it back before the work. A counter knows who is last.
package workerpool

import (
	"context"
	"sync/atomic"
)

// Run lets the workers stand around a table on which the queue itself lies. Who has
// taken it up is the only one who receives from it; with a job in hand he lays it back.
func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	table := make(chan (<-chan In), 1)
	table <- jobs

	results := make(chan Out)
	var present atomic.Int64
	present.Store(int64(workers))
	for ; workers > 0; workers-- {
		go func() {
			for step := true; step; {
				step = serve(ctx, table, do, results)
			}
			if present.Add(-1) == 0 {
				close(results) // the last one turns off the light
			}
		}()
	}
	return results
}

// serve does one job, and says whether there may be another.
func serve[In, Out any](ctx context.Context, table chan (<-chan In), do func(In) Out, results chan<- Out) bool {
	var queue <-chan In
	var open bool
	select {
	case queue, open = <-table:
		if !open {
			return false
		}
	case <-ctx.Done():
		return false
	}

	var job In
	select {
	case job, open = <-queue:
		if !open {
			close(table)
			return false
		}
		table <- queue
	case <-ctx.Done():
		return false
	}

	select {
	case results <- do(job):
		return true
	case <-ctx.Done():
		return false
	}
}
