// Package abastack is a pool of numbered cells, kept as a list that is changed with atomics.
//
// Family: non-blocking, library misuse.
// Bug: Take compares the first cell only; it may have been taken and put back meanwhile, with another one
// behind it (ABA).
package abastack

import "sync/atomic"

// Pool hands out the cells 1 to n.
type Pool struct {
	first atomic.Int64 // the cell in front; 0 if there is none
	next  []atomic.Int64
}

const cell = 1 << 16 // more than there are cells

// New makes a pool of n cells.
func New(n int) *Pool {
	p := &Pool{next: make([]atomic.Int64, n+1)}
	for c := n; c > 0; c-- {
		p.Put(c)
	}
	return p
}

// Take takes a cell; 0 means that there is none.
func (p *Pool) Take() int {
	for {
		first := p.first.Load()
		if first%cell == 0 {
			return 0
		}
		next := p.next[first%cell].Load()
		if p.first.CompareAndSwap(first, next) {
			return int(first % cell)
		}
	}
}

// Put puts a cell back.
func (p *Pool) Put(c int) {
	for {
		first := p.first.Load()
		p.next[c].Store(first % cell)
		if p.first.CompareAndSwap(first, int64(c)) {
			return
		}
	}
}
