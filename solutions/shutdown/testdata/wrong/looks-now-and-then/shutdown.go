// want: timing
// Close looks every few milliseconds whether all is quiet.
package shutdown

import (
	"errors"
	"sync"
	"time"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	mu      sync.Mutex
	workers int
	busy    int
	waiting []func()
	closed  bool
}

func New(workers int) *Pool { return &Pool{workers: workers} }

func (p *Pool) Submit(job func()) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return ErrClosed
	}
	if p.busy == p.workers {
		p.waiting = append(p.waiting, job)
		return nil
	}
	p.busy++
	go p.work(job)
	return nil
}

func (p *Pool) work(job func()) {
	for {
		job()
		p.mu.Lock()
		if len(p.waiting) == 0 {
			p.busy--
			p.mu.Unlock()
			return
		}
		job, p.waiting = p.waiting[0], p.waiting[1:]
		p.mu.Unlock()
	}
}

func (p *Pool) Close() {
	for {
		p.mu.Lock()
		p.closed = true
		quiet := p.busy == 0
		p.mu.Unlock()
		if quiet {
			return
		}
		time.Sleep(7 * time.Millisecond)
	}
}
