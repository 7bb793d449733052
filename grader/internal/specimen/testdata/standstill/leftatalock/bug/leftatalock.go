// Package leftatalock leaves a goroutine waiting for a mutex that stays locked.
package leftatalock

import (
	"sync"
	"time"
)

// Notes are texts.
type Notes struct {
	mu    sync.Mutex
	texts []string
}

// Add adds a text.
func (n *Notes) Add(text string) {
	n.mu.Lock() // want: leak leaks
	defer n.mu.Unlock()
	n.texts = append(n.texts, text)
}

// AddLater adds a text after a second.
func (n *Notes) AddLater(text string) {
	go func() {
		time.Sleep(time.Second)
		n.Add(text)
	}()
}

// All are the texts so far.
func (n *Notes) All() []string {
	n.mu.Lock()
	return append([]string(nil), n.texts...)
}
