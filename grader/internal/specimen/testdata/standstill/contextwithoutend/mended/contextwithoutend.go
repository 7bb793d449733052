// Package contextwithoutend also waits for what Close closes.
package contextwithoutend

import "context"

// Queue holds texts.
type Queue struct {
	ctx    context.Context
	texts  chan string
	closed chan struct{}
}

// New makes an empty queue that ends when ctx does, or by Close.
func New(ctx context.Context) *Queue {
	return &Queue{ctx: ctx, texts: make(chan string), closed: make(chan struct{})}
}

// Close ends the queue.
func (q *Queue) Close() { close(q.closed) }

// Take returns the next text, or "" at the end.
func (q *Queue) Take() string {
	select {
	case text := <-q.texts:
		return text
	case <-q.ctx.Done():
		return ""
	case <-q.closed:
		return ""
	}
}
