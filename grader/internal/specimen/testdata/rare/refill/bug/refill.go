// Package refill answers from a table, and has what is missing filled in behind the scenes.
//
// Family: blocking, RWMutex.
// Bug: Get asks for a missing row while it holds the read lock; with the list of wishes full, the filler
// that empties it waits for the write lock.
package refill

import "sync"

// Table knows rows by name.
type Table struct {
	mu     sync.RWMutex
	rows   map[string]int
	wishes chan string
}

// New makes an empty table. Close ends it.
func New() *Table {
	t := &Table{rows: map[string]int{}, wishes: make(chan string, 1)}
	go t.fill()
	return t
}

func (t *Table) fill() {
	for name := range t.wishes {
		t.mu.Lock()
		t.rows[name] = len(name)
		t.mu.Unlock()
	}
}

// Get looks a row up. A row that is missing will be there later.
func (t *Table) Get(name string) (int, bool) {
	t.mu.RLock()
	defer t.mu.RUnlock()
	row, ok := t.rows[name]
	if !ok {
		t.wishes <- name
	}
	return row, ok
}

// Close ends the filling.
func (t *Table) Close() { close(t.wishes) }
