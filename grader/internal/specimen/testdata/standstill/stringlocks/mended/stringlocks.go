// Package stringlocks shows itself without its mutex held.
package stringlocks

import (
	"fmt"
	"sync"
)

// Set holds texts.
type Set struct {
	mu    sync.Mutex
	texts []string
}

// Add adds a text.
func (s *Set) Add(text string) {
	s.mu.Lock()
	s.texts = append(s.texts, text)
	s.mu.Unlock()
	_ = fmt.Sprintf("added %s to %v", text, s)
}

// String shows the texts.
func (s *Set) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return fmt.Sprint(s.texts)
}
