// Approach: no loop: each step lets one item through, and sets an AfterFunc for the next step. The end of
// ctx stops it and closes the output, unless a step is going on, which then sees for itself.
package pacer

import (
	"context"
	"sync"
	"time"
)

type pace[T any] struct {
	ctx   context.Context
	in    <-chan T
	out   chan T
	every time.Duration

	mu    sync.Mutex
	alarm *time.Timer
}

func (p *pace[T]) step() {
	var item T
	ok := false
	select {
	case <-p.ctx.Done():
	case item, ok = <-p.in:
	}
	if !ok || p.ctx.Err() != nil {
		close(p.out)
		return
	}
	p.out <- item

	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ctx.Err() != nil {
		close(p.out)
		return
	}
	p.alarm = time.AfterFunc(p.every, p.step)
}

func (p *pace[T]) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.alarm != nil && p.alarm.Stop() {
		close(p.out)
	}
}

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	p := &pace[T]{ctx: ctx, in: in, out: make(chan T), every: every}
	context.AfterFunc(ctx, p.end)
	go p.step()
	return p.out
}
