// want: passed
//
// Every carrier has a ticker that nobody stops, for a heartbeat that nobody needs.
package multiplex

import (
	"context"
	"sync"
	"time"
)

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	for _, in := range ins {
		if in == nil {
			continue
		}
		wg.Go(func() {
			beat := time.NewTicker(50 * time.Millisecond)
			for {
				select {
				case <-beat.C:
				case <-ctx.Done():
					return
				case v, ok := <-in:
					if !ok {
						return
					}
					select {
					case out <- v:
					case <-ctx.Done():
						return
					}
				}
			}
		})
	}
	go func() { wg.Wait(); close(out) }()
	return out
}
