// want: leaks
// kind: leak
//
// WithTimeout around ctx, an hour, never cancelled.
package multiplex

import (
	"context"
	"sync"
	"time"
)

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	ctx, _ = context.WithTimeout(ctx, time.Hour)
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
