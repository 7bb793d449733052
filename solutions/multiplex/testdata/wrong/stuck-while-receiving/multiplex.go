// want: leaks
// The output ends with ctx, but nobody tells the carriers: they stay at an input
// that never closes, or at the channel that nobody reads any more.
package multiplex

import (
	"context"
	"sync"
)

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	all := make(chan T)
	var wg sync.WaitGroup
	for _, in := range ins {
		if in == nil {
			continue
		}
		wg.Go(func() {
			for v := range in {
				all <- v
			}
		})
	}
	go func() {
		wg.Wait()
		close(all)
	}()

	out := make(chan T)
	go func() {
		defer close(out)
		for {
			select {
			case v, ok := <-all:
				if !ok {
					return
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
	}()
	return out
}
