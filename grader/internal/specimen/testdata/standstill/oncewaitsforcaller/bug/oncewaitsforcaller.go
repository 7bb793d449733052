// Package oncewaitsforcaller waits inside a Once for a goroutine that waits for that
// Once.
package oncewaitsforcaller

import "sync"

// Pair holds a number that is worked out once.
type Pair struct {
	number func() int
	other  chan int
}

// New makes a pair.
func New() *Pair {
	p := &Pair{other: make(chan int)}
	p.number = sync.OnceValue(func() int {
		go func() { p.other <- p.number() }()
		return <-p.other // want: deadlock correctness
	})
	return p
}

// Both works out the number, on either side.
func (p *Pair) Both() (int, int) {
	n := p.number()
	return n, n
}
