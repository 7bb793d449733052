// Package reasonlate is something that can be cancelled, with a reason.
//
// Family: non-blocking, order violation.
// Mended: the reason is stored first.
package reasonlate

import "sync"

// Order can be cancelled.
type Order struct {
	mu        sync.Mutex
	reason    string
	cancelled chan struct{}
}

// New makes an order.
func New() *Order { return &Order{cancelled: make(chan struct{})} }

// Cancel cancels the order. It is called once.
func (o *Order) Cancel(reason string) {
	o.mu.Lock()
	o.reason = reason
	o.mu.Unlock()
	close(o.cancelled)
}

// Wait waits until the order is cancelled and returns the reason.
func (o *Order) Wait() string {
	<-o.cancelled
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.reason
}
