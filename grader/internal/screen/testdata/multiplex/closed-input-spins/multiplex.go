// want: correctness
// It sees that the input has been closed, and asks again, and again.
package multiplex

import (
	"context"
	"sync"
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
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
