// Package sendclosed is a mailbox that can be closed while others put letters in.
//
// Family: non-blocking, order violation.
// Bug: Put looks whether the box is closed, and sends without the lock: Close may come in between.
package sendclosed

import "sync"

// Box is a mailbox with room for some letters.
type Box struct {
	mu      sync.Mutex
	closed  bool
	letters chan string
}

// New makes a box with room for n letters.
func New(n int) *Box { return &Box{letters: make(chan string, n)} }

// Put puts a letter in, and reports false where the box is closed or full.
func (b *Box) Put(letter string) bool {
	b.mu.Lock()
	closed := b.closed
	b.mu.Unlock()
	if closed {
		return false
	}
	select {
	case b.letters <- letter:
		return true
	default:
		return false
	}
}

// Close closes the box. It is called once.
func (b *Box) Close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	close(b.letters)
}

// Letters yields the letters until the box is closed and empty.
func (b *Box) Letters() <-chan string { return b.letters }
