// Package roundtable seats diners at a round table, with one fork between any two of them.
//
// Family: blocking, mutex.
// Mended: the diner at the last seat takes the right fork first.
package roundtable

import "sync"

// Table is a round table.
type Table struct {
	forks []sync.Mutex
	mu    sync.Mutex
	meals []int
}

// New lays a table for n diners, at least two.
func New(n int) *Table {
	return &Table{forks: make([]sync.Mutex, n), meals: make([]int, n)}
}

// Dine lets the diner at a seat eat once.
func (t *Table) Dine(seat int) {
	left, right := seat, (seat+1)%len(t.forks)
	if right < left {
		left, right = right, left
	}
	t.forks[left].Lock()
	defer t.forks[left].Unlock()
	t.forks[right].Lock()
	defer t.forks[right].Unlock()
	t.mu.Lock()
	t.meals[seat]++
	t.mu.Unlock()
}

// Meals counts the meals at each seat. Nobody may be dining.
func (t *Table) Meals() []int { return t.meals }
