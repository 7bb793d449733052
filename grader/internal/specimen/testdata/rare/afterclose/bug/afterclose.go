// Package afterclose takes messages until its context ends.
//
// Family: non-blocking, library misuse.
// Bug: context.AfterFunc closes the channel in a goroutine of its own, perhaps just when somebody has
// looked at the context and sends.
package afterclose

import (
	"context"
	"sync"
)

// Inbox takes messages.
type Inbox struct {
	ctx      context.Context
	mu       sync.Mutex
	closed   bool
	sent     int
	messages chan string
}

// New makes an inbox with room for n messages; it is closed when ctx ends.
func New(ctx context.Context, n int) *Inbox {
	in := &Inbox{ctx: ctx, messages: make(chan string, n)}
	context.AfterFunc(ctx, in.close)
	return in
}

func (in *Inbox) close() {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.closed = true
	close(in.messages)
}

// Send reports false where the inbox is closed or full.
func (in *Inbox) Send(message string) bool {
	if in.ctx.Err() != nil {
		return false
	}
	in.mu.Lock()
	full := len(in.messages) == cap(in.messages)
	in.mu.Unlock()
	if full {
		return false
	}
	in.messages <- message
	in.mu.Lock()
	in.sent++
	in.mu.Unlock()
	return true
}

// Sent is how many messages were sent.
func (in *Inbox) Sent() int {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.sent
}

// Messages yields the messages until the inbox is closed and empty.
func (in *Inbox) Messages() <-chan string { return in.messages }
