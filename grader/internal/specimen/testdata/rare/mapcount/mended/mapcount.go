// Package mapcount counts words in a sync.Map.
//
// Family: non-blocking, library misuse.
// Mended: the map holds counters that are changed atomically.
package mapcount

import (
	"sync"
	"sync/atomic"
)

// Words counts words.
type Words struct{ counts sync.Map }

// Add counts a word.
func (w *Words) Add(word string) {
	n, _ := w.counts.LoadOrStore(word, new(atomic.Int64))
	n.(*atomic.Int64).Add(1)
}

// Count is how often a word was counted.
func (w *Words) Count(word string) int {
	n, ok := w.counts.Load(word)
	if !ok {
		return 0
	}
	return int(n.(*atomic.Int64).Load())
}
