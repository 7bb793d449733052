// Package multiplex merges many streams into one.
package multiplex

import (
	"context"
	"sync"
)

// Merge gives each input a goroutine that carries its values over: one that waits
// for a silent input then keeps nobody else waiting, and one carrier per input
// keeps that input's order.
func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	for _, in := range ins {
		if in != nil {
			wg.Go(func() { carry(ctx, in, out) })
		}
	}
	go func() {
		wg.Wait() // nobody sends any more, so it is safe to close
		close(out)
	}()
	return out
}

// carry can be kept waiting in two places, at the receive and at the send, and has
// to listen to ctx in both.
func carry[T any](ctx context.Context, in <-chan T, out chan<- T) {
	for {
		select {
		case v, open := <-in:
			if !open {
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
}
