// Package oncewaitsforcaller works out its number without itself.
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
		go func() { p.other <- 7 }()
		return <-p.other
	})
	return p
}

// Both works out the number, on either side.
func (p *Pair) Both() (int, int) {
	n := p.number()
	return n, n
}
