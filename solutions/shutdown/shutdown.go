// Package shutdown is a pool of workers that can be closed in good order.
package shutdown

import (
	"errors"
	"sync"
)

// ErrClosed is what Submit returns after Close.
var ErrClosed = errors.New("the pool is closed")

// Pool has no workers that stand around: a goroutine is started when there is a job and
// fewer than workers are at work, and ends when nothing is waiting any more.
type Pool struct {
	workers int
	working sync.WaitGroup // all the goroutines

	mu      sync.Mutex
	busy    int // goroutines at work, guarded by mu like all that follows
	waiting []func()
	closed  bool
}

// New returns a pool that runs at most workers jobs at the same time.
func New(workers int) *Pool {
	return &Pool{workers: workers}
}

// Submit looks whether the pool is closed and accepts the job in one step: no Close can
// come between.
func (p *Pool) Submit(job func()) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.closed:
		return ErrClosed
	case p.busy == p.workers:
		p.waiting = append(p.waiting, job)
	default:
		p.busy++
		p.working.Go(func() { p.work(job) })
	}
	return nil
}

// work does one job after the other, as long as there is one.
func (p *Pool) work(job func()) {
	for job != nil {
		job() // not under the lock: it may submit others
		job = p.next()
	}
}

// next is the job that waits longest, or nil if the caller's work is done.
func (p *Pool) next() func() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.waiting) == 0 {
		p.busy--
		return nil
	}
	job := p.waiting[0]
	p.waiting = p.waiting[1:]
	return job
}

// Close may wait for the goroutines when nobody can start one any more.
func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.working.Wait()
}
