// want: correctness
// The end of a context calls f, in a goroutine of its own, and nothing keeps two of them apart.
package debounce

import (
	"context"
	"sync"
	"time"
)

type Debouncer struct {
	quiet  time.Duration
	f      func()
	mu     sync.Mutex
	stop   func() bool
	cancel func()
}

func New(quiet time.Duration, f func()) *Debouncer { return &Debouncer{quiet: quiet, f: f} }

func (d *Debouncer) Trigger() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.stop != nil {
		d.stop()
		d.cancel()
	}
	var ctx context.Context
	ctx, d.cancel = context.WithTimeout(context.Background(), d.quiet)
	d.stop = context.AfterFunc(ctx, d.f)
}

func (d *Debouncer) Cancel() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.stop == nil {
		return false
	}
	had := d.stop()
	d.cancel()
	return had
}
