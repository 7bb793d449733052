// Package emptytimer calls a function at intervals, and can be put off.
//
// Family: non-blocking, library misuse.
// Mended: PutOff stops and resets only: since Go 1.23 nothing stale is left in the channel.
package emptytimer

import (
	"sync"
	"time"
)

// Reminder reminds at intervals.
type Reminder struct {
	interval time.Duration
	timer    *time.Timer
	quit     chan struct{}
	mu       sync.Mutex
	times    int
}

// Start calls remind after each interval, until Stop.
func Start(interval time.Duration, remind func()) *Reminder {
	r := &Reminder{interval: interval, timer: time.NewTimer(interval), quit: make(chan struct{})}
	go func() {
		for {
			select {
			case <-r.timer.C:
				remind()
				r.mu.Lock()
				r.times++
				r.mu.Unlock()
				r.timer.Reset(interval)
			case <-r.quit:
				return
			}
		}
	}()
	return r
}

// PutOff begins the interval anew.
func (r *Reminder) PutOff() {
	r.timer.Stop()
	r.timer.Reset(r.interval)
}

// Times is how often remind was called.
func (r *Reminder) Times() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.times
}

// Stop ends the reminding. It is called once.
func (r *Reminder) Stop() {
	close(r.quit)
	r.timer.Stop()
}
