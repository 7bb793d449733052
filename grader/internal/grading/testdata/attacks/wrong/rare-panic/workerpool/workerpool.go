// want: correctness
//
// Now and then (by map order) closes twice, and is too slow besides.
package workerpool

import (
	"context"
	"sync"
	"time"
)

func Run[In, Out any](ctx context.Context, workers int, jobs <-chan In, do func(In) Out) <-chan Out {
	out := make(chan Out)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for {
				select {
				case <-ctx.Done():
					return
				case j, ok := <-jobs:
					if !ok {
						return
					}
					r := do(j)
					time.Sleep(20 * time.Microsecond)
					select {
					case <-ctx.Done():
						return
					case out <- r:
					}
				}
			}
		})
	}
	go func() {
		wg.Wait()
		close(out)
		for k := range map[int]bool{0: true, 1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true} {
			if k == 0 {
				panic("rare")
			}
			break
		}
	}()
	return out
}
