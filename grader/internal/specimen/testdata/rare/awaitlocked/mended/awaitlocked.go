// Package awaitlocked lets callers wait for a first version of a text.
//
// Family: blocking, RWMutex.
// Mended: Await gives the read lock back before it waits.
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
	set := x.set
	x.mu.RUnlock()
	<-set
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.text
}
