// Approach: a token lies in a place for one; each item takes it, and an AfterFunc puts it
// back when the period is over. The last AfterFunc is stopped at the end.
package pacer

import (
	"context"
	"time"
)

type gate struct {
	token chan struct{}
	timer *time.Timer
}

func newGate() *gate {
	g := &gate{token: make(chan struct{}, 1)}
	g.token <- struct{}{}
	return g
}

func (g *gate) open() { g.token <- struct{}{} }

func (g *gate) openAfter(d time.Duration) { g.timer = time.AfterFunc(d, g.open) }

func (g *gate) stop() {
	if g.timer != nil {
		g.timer.Stop()
	}
}

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		g := newGate()
		defer close(out)
		defer g.stop()
		for {
			select {
			case <-g.token:
			case <-ctx.Done():
				return
			}
			select {
			case item, ok := <-in:
				if !ok {
					return
				}
				out <- item
				g.openAfter(every)
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}
