// Package quitworker runs jobs in one goroutine, which ends after the last job or when told to.
//
// Family: blocking, channel.
// Mended: Stop closes the channel instead of sending.
package quitworker

import "sync/atomic"

// Worker calls a function some times.
type Worker struct {
	running atomic.Bool
	quit    chan struct{}
	gone    chan struct{}
}

// Start starts a worker that calls job for 0, 1, … up to n-1.
func Start(n int, job func(int)) *Worker {
	w := &Worker{quit: make(chan struct{}), gone: make(chan struct{})}
	w.running.Store(true)
	go func() {
		defer close(w.gone)
		for i := range n {
			select {
			case <-w.quit:
				return
			default:
				job(i)
			}
		}
		w.running.Store(false)
	}()
	return w
}

// Stop ends the worker, if it still runs, and waits for it. It is called once.
func (w *Worker) Stop() {
	if w.running.Load() {
		close(w.quit)
	}
	<-w.gone
}
