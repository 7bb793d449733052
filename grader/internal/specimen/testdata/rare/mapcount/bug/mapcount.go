// Package mapcount counts words in a sync.Map.
//
// Family: non-blocking, library misuse.
// Bug: each call on the map is safe, but Load and then Store is not one call.
package mapcount

import "sync"

// Words counts words.
type Words struct{ counts sync.Map }

// Add counts a word.
func (w *Words) Add(word string) {
	n := 0
	if old, ok := w.counts.Load(word); ok {
		n = old.(int)
	}
	w.counts.Store(word, n+1)
}

// Count is how often a word was counted.
func (w *Words) Count(word string) int {
	n, ok := w.counts.Load(word)
	if !ok {
		return 0
	}
	return n.(int)
}
