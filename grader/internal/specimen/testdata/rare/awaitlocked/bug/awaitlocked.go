// Package awaitlocked lets callers wait for a first version of a text.
//
// Family: blocking, RWMutex.
// Bug: Await waits with the read lock held for a writer who needs the write lock.
package awaitlocked

import "sync"

// Text is empty until it is set.
type Text struct {
	mu   sync.RWMutex
	text string
	set  chan struct{}
}

// New makes an empty text.
func New() *Text { return &Text{set: make(chan struct{})} }

// Set sets the text. It is called once.
func (x *Text) Set(text string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.text = text
	close(x.set)
}

// Await returns the text as soon as there is one.
func (x *Text) Await() string {
	x.mu.RLock()
	if x.text == "" {
		<-x.set
	}
	x.mu.RUnlock()
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.text
}
