// want: passed
//
// Context.AfterFunc stops everything; a sync.Pool of boxes; atomics.
package multiplex

import (
	"context"
	"sync"
	"sync/atomic"
)

var boxes = sync.Pool{New: func() any { return new([1]any) }}

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	quit := make(chan struct{})
	stop := context.AfterFunc(ctx, func() { close(quit) })
	var left atomic.Int64
	left.Store(1)
	leave := func() {
		if left.Add(-1) == 0 {
			stop()
			close(out)
		}
	}
	for _, in := range ins {
		if in == nil {
			continue
		}
		left.Add(1)
		go func() {
			defer leave()
			for {
				select {
				case <-quit:
					return
				case v, ok := <-in:
					if !ok {
						return
					}
					b := boxes.Get().(*[1]any)
					b[0] = v
					w, _ := b[0].(T)
					b[0] = nil
					boxes.Put(b)
					select {
					case out <- w:
					case <-quit:
						return
					}
				}
			}
		}()
	}
	leave()
	return out
}
