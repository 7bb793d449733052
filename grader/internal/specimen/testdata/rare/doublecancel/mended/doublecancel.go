// Package doublecancel is work that can be called off once, by whoever comes first.
//
// Family: non-blocking, library misuse.
// Mended: CallOff looks and cancels under a lock.
package doublecancel

import (
	"context"
	"sync"
)

// Work goes on until it is called off.
type Work struct {
	mu     sync.Mutex
	ctx    context.Context
	cancel context.CancelFunc
	by     []string
}

// Start starts the work.
func Start(ctx context.Context) *Work {
	w := &Work{}
	w.ctx, w.cancel = context.WithCancel(ctx)
	return w
}

// CallOff calls the work off, and reports false where somebody else has done so.
func (w *Work) CallOff(name string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.ctx.Err() != nil {
		return false
	}
	w.by = append(w.by, name)
	w.cancel()
	return true
}

// By is who called the work off.
func (w *Work) By() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.by
}
