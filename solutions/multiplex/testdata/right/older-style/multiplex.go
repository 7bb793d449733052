// Add and Done by hand, variables passed as arguments, and a quit channel that a
// context.AfterFunc closes in the context's stead.
package multiplex

import (
	"context"
	"sync"
)

// Merge carries the values of all inputs.
func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T, 4)
	quit := make(chan struct{})
	stop := context.AfterFunc(ctx, func() { close(quit) })

	wg := new(sync.WaitGroup)
	for i := 0; i < len(ins); i++ {
		if ins[i] == nil {
			continue
		}
		wg.Add(1)
		go func(in <-chan T) {
			defer wg.Done()
			for {
				var v T
				var ok bool
				select {
				case v, ok = <-in:
				case <-quit:
					return
				}
				if !ok {
					return
				}
				select {
				case out <- v:
				case <-quit:
					return
				}
			}
		}(ins[i])
	}

	go func() {
		wg.Wait()
		stop()
		close(out)
	}()
	return out
}
