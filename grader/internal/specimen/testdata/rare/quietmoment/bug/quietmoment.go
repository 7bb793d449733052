// Package quietmoment is a dictionary that is thrown away when nobody reads it.
//
// Family: non-blocking, data race.
// Bug: Clear looks whether anybody reads and then clears; a reader may begin in between.
package quietmoment

import (
	"sync"
	"sync/atomic"
)

// Dictionary knows words.
type Dictionary struct {
	mu      sync.RWMutex
	readers atomic.Int64
	edition atomic.Int64
	words   []string
}

// New makes a dictionary.
func New(words ...string) *Dictionary { return &Dictionary{words: words} }

// Len counts the words.
func (d *Dictionary) Len() int {
	d.edition.Load()
	d.readers.Add(1)
	defer d.readers.Add(-1)
	return len(d.words)
}

// Clear throws all words away, unless somebody reads. It reports whether it did.
func (d *Dictionary) Clear() bool {
	if d.readers.Load() > 0 {
		return false
	}
	d.words = nil
	d.edition.Add(1)
	return true
}
