// want: passed
//
// Workers look at a ticker as well, each stopped; channel of channels; done by closing.
package workerpool

import (
	"context"
	"sync/atomic"
	"time"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	var left atomic.Int32
	left.Store(int32(workers))
	for range workers {
		go func() {
			tick := time.NewTicker(3 * time.Millisecond)
			defer func() {
				tick.Stop()
				if left.Add(-1) == 0 {
					close(out)
				}
			}()
			in := jobs
			var res Out
			var to chan<- Out
			for {
				select {
				case <-tick.C:
				case <-ctx.Done():
					return
				case j, ok := <-in:
					if !ok {
						return
					}
					res = do(j)
					in, to = nil, out
				case to <- res:
					in, to = jobs, nil
				}
			}
		}()
	}
	return out
}
