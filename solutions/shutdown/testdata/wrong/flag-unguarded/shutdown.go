// want: races
// may: correctness leaks timing
// The news of the close is a plain bool, written before the lock is taken and read in Submit without it.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	mu      sync.Mutex
	changed *sync.Cond
	jobs    []func()
	closed  bool
	workers sync.WaitGroup
}

func New(workers int) *Pool {
	p := new(Pool)
	p.changed = sync.NewCond(&p.mu)
	for range workers {
		p.workers.Go(p.work)
	}
	return p
}

func (p *Pool) Submit(job func()) error {
	if p.closed {
		return ErrClosed
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.jobs = append(p.jobs, job)
	p.changed.Signal()
	return nil
}

func (p *Pool) work() {
	for {
		p.mu.Lock()
		for len(p.jobs) == 0 && !p.closed {
			p.changed.Wait()
		}
		if len(p.jobs) == 0 {
			p.mu.Unlock()
			return
		}
		job := p.jobs[0]
		p.jobs = p.jobs[1:]
		p.mu.Unlock()
		job()
	}
}

func (p *Pool) Close() {
	p.closed = true
	p.mu.Lock()
	p.changed.Broadcast()
	p.mu.Unlock()
	p.workers.Wait()
}
