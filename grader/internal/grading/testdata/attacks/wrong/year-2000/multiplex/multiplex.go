// want: correctness
//
// Right in 2000 only at the first call of the process (package state), then drops every seventh value. The state is
// new in each bubble, so it depends on checks with seven values.
package multiplex

import (
	"context"
	"sync"
	"time"
)

var (
	mu   sync.Mutex
	seen int
)

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	for _, in := range ins {
		if in == nil {
			continue
		}
		wg.Go(func() {
			for {
				select {
				case v, ok := <-in:
					if !ok {
						return
					}
					mu.Lock()
					seen++
					drop := seen%7 == 0 && time.Now().Year() == 2000
					mu.Unlock()
					if drop {
						continue
					}
					select {
					case out <- v:
					case <-ctx.Done():
						return
					}
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() { wg.Wait(); close(out) }()
	return out
}
