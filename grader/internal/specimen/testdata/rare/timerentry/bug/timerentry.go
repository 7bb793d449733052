// Package timerentry calls functions later, and knows which calls are still to come.
//
// Family: non-blocking, library misuse.
// Bug: the timer is started before it is entered in the list, so its call can come first and leave the
// entry behind.
package timerentry

import (
	"sync"
	"time"
)

// Agenda holds the calls that are to come.
type Agenda struct {
	mu     sync.Mutex
	last   int
	timers map[int]*time.Timer
}

// New makes an empty agenda.
func New() *Agenda { return &Agenda{timers: map[int]*time.Timer{}} }

// After calls f when d has passed, at once if d is 0.
func (a *Agenda) After(d time.Duration, f func()) {
	a.mu.Lock()
	a.last++
	id := a.last
	a.mu.Unlock()
	timer := time.AfterFunc(d, func() {
		a.mu.Lock()
		delete(a.timers, id)
		a.mu.Unlock()
		f()
	})
	a.mu.Lock()
	a.timers[id] = timer
	a.mu.Unlock()
}

// Pending is how many calls are still to come.
func (a *Agenda) Pending() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return len(a.timers)
}
