// want: correctness
// varies: correctness leaks
// Each value gets a goroutine that sends it and for which nobody waits: the stream
// is closed while some still stand at it.
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
						return
					}
					go func() {
						select {
						case out <- v:
						case <-ctx.Done():
						}
					}()
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
