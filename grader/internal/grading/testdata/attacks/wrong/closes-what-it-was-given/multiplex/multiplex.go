// want: correctness
//
// Type-switches the input back into a two-way channel and closes it.
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
						if c, ok := any(in).(chan T); ok {
							close(c)
						}
						return
					}
					select {
					case out <- v:
					case <-ctx.Done():
					}
				case <-ctx.Done():
					return
				}
			}
		})
	}
	go func() { wg.Wait(); close(out); defer func() { recover() }(); close(out) }()
	<-make(chan int)
	return out
}
