// Package wronggate lets those who wait go in groups.
//
// Family: non-blocking, anonymous function.
// Mended: the function captures the gate of its group.
package wronggate

import "sync"

// Lift takes groups up.
type Lift struct {
	mu   sync.Mutex
	gate chan struct{}
}

// New makes a lift.
func New() *Lift { return &Lift{gate: make(chan struct{})} }

// Gate is what the present group waits at until it is closed.
func (l *Lift) Gate() <-chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.gate
}

// Depart takes the present group up, and begins the next one.
func (l *Lift) Depart() {
	arrived := make(chan struct{})
	l.mu.Lock()
	gate := l.gate
	l.mu.Unlock()
	go func() {
		close(arrived)
		l.mu.Lock()
		defer l.mu.Unlock()
		close(gate)
	}()
	<-arrived
	l.mu.Lock()
	defer l.mu.Unlock()
	l.gate = make(chan struct{})
}
