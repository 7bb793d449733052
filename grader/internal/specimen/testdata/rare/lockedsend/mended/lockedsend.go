// Package lockedsend collects measurements from many and adds them up in one goroutine.
//
// Family: blocking, channel with lock.
// Mended: Add gives the lock back before it sends.
package lockedsend

import "sync"

// Meter adds up measurements.
type Meter struct {
	mu     sync.Mutex
	added  int
	sum    int
	values chan int
	gone   chan struct{}
}

// New starts a meter. Close ends it.
func New() *Meter {
	m := &Meter{values: make(chan int, 2), gone: make(chan struct{})}
	go m.run()
	return m
}

func (m *Meter) run() {
	defer close(m.gone)
	for v := range m.values {
		m.mu.Lock()
		m.sum += v
		m.mu.Unlock()
	}
}

// Add hands in a measurement.
func (m *Meter) Add(v int) {
	m.mu.Lock()
	m.added++
	m.mu.Unlock()
	m.values <- v
}

// Close ends the meter and returns how many measurements there were, and their sum.
func (m *Meter) Close() (int, int) {
	close(m.values)
	<-m.gone
	return m.added, m.sum
}
