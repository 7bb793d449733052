// No waiting goroutine: the carrier that counts an atomic down to zero closes.
package multiplex

import (
	"context"
	"sync/atomic"
)

// Merge carries the values of all inputs.
func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	var open []<-chan T
	for _, in := range ins {
		if in != nil {
			open = append(open, in)
		}
	}
	out := make(chan T)
	if len(open) == 0 {
		close(out)
		return out
	}

	var carriers atomic.Int64
	carriers.Store(int64(len(open)))
	for _, in := range open {
		go func() {
			defer func() {
				if carriers.Add(-1) == 0 {
					close(out)
				}
			}()
			for {
				select {
				case <-ctx.Done():
					return
				case v, ok := <-in:
					if !ok {
						return
					}
					select {
					case <-ctx.Done():
						return
					case out <- v:
					}
				}
			}
		}()
	}
	return out
}
