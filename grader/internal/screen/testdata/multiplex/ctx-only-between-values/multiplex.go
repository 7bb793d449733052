// want: correctness
// It looks at ctx when a value comes, so a silent input never lets it learn of the
// end.
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
			for v := range in {
				if ctx.Err() != nil {
					return
				}
				out <- v
			}
		})
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
