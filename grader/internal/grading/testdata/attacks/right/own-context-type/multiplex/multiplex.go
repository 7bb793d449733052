// want: passed
//
// A context type of one's own around ctx, from which WithCancel derives (package context starts a goroutine for it).
package multiplex

import (
	"context"
	"sync"
)

type named struct {
	context.Context
	name string
}

func (n named) Done() <-chan struct{} { return n.Context.Done() }

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	inner, cancel := context.WithCancel(named{ctx, "merge"})
	out := make(chan T)
	var wg sync.WaitGroup
	for _, in := range ins {
		if in == nil {
			continue
		}
		wg.Go(func() {
			for {
				select {
				case <-inner.Done():
					return
				case v, ok := <-in:
					if !ok {
						return
					}
					select {
					case out <- v:
					case <-inner.Done():
						return
					}
				}
			}
		})
	}
	go func() {
		defer cancel()
		wg.Wait()
		close(out)
	}()
	return out
}
