// Approach: workers that stand around at a condition variable, from New to Close. Close wakes
// them all, and each leaves when nothing is waiting any more.
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
	p.workers.Add(workers)
	for range workers {
		go p.work()
	}
	return p
}

func (p *Pool) Submit(job func()) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return ErrClosed
	}
	p.jobs = append(p.jobs, job)
	p.changed.Signal()
	return nil
}

func (p *Pool) work() {
	defer p.workers.Done()
	p.mu.Lock()
	defer p.mu.Unlock()
	for {
		for len(p.jobs) == 0 {
			if p.closed {
				return
			}
			p.changed.Wait()
		}
		job := p.jobs[0]
		p.jobs = p.jobs[1:]
		p.mu.Unlock()
		job()
		p.mu.Lock()
	}
}

func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	p.changed.Broadcast()
	p.mu.Unlock()
	p.workers.Wait()
}
