// Approach: each item has a goroutine of its own, which starts the one for the next item.
package pacer

import (
	"context"
	"time"
)

// Pace gives each item a doorkeeper, a goroutine that lets it in, waits, and calls the next
// doorkeeper. The end of ctx is a kind of visitor, too.
func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	d := door[T]{ctx: ctx, in: in, out: make(chan T), every: every}
	go d.keep()
	return d.out
}

type door[T any] struct {
	ctx   context.Context
	in    <-chan T
	out   chan T
	every time.Duration
}

func (d *door[T]) keep() {
	for _, step := range [...]func() bool{d.let, d.pause} {
		if !step() {
			close(d.out)
			return
		}
	}
	go d.keep()
}

func (d *door[T]) let() bool {
	select {
	case v, ok := <-d.in:
		if ok {
			select {
			case d.out <- v:
				return true
			case <-d.ctx.Done():
			}
		}
	case <-d.ctx.Done():
	}
	return false
}

func (d *door[T]) pause() bool {
	ctx, cancel := context.WithDeadline(d.ctx, time.Now().Add(d.every))
	defer cancel()
	<-ctx.Done()
	return d.ctx.Err() == nil
}
