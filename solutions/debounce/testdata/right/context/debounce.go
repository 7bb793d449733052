// Approach: what is asked for is a context with a timeout, and its error tells how it ended: by
// the deadline, then f runs, or by being called off.
package debounce

import (
	"context"
	"sync"
	"time"
)

type Debouncer struct {
	quiet time.Duration
	f     func()
	alone chan struct{}

	mu     sync.Mutex
	ctx    context.Context
	cancel context.CancelFunc
}

func New(quiet time.Duration, f func()) *Debouncer {
	d := &Debouncer{quiet: quiet, f: f, alone: make(chan struct{}, 1)}
	d.ctx, d.cancel = context.WithCancel(context.Background())
	d.cancel() // as if it had been called off already
	return d
}

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.cancel()
	ctx, cancel := context.WithTimeout(context.Background(), d.quiet)
	d.ctx, d.cancel = ctx, cancel
	context.AfterFunc(ctx, func() {
		if ctx.Err() == context.DeadlineExceeded {
			d.run()
		}
	})
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.ctx.Err() != nil {
		return false
	}
	d.cancel()
	return d.ctx.Err() == context.Canceled
}

func (d *Debouncer) run() {
	d.alone <- struct{}{}
	defer func() { <-d.alone }()
	d.f()
}
