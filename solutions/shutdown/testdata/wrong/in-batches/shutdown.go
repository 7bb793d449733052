// want: timing
// Takes as many jobs as there are workers, and waits for all of them before it takes the next ones.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	mu      sync.Mutex
	changed *sync.Cond
	workers int
	jobs    []func()
	closed  bool
	gone    sync.WaitGroup
}

func New(workers int) *Pool {
	p := &Pool{workers: workers}
	p.changed = sync.NewCond(&p.mu)
	p.gone.Go(p.dispatch)
	return p
}

func (p *Pool) dispatch() {
	for {
		p.mu.Lock()
		for len(p.jobs) == 0 && !p.closed {
			p.changed.Wait()
		}
		n := min(len(p.jobs), p.workers)
		batch := p.jobs[:n:n]
		p.jobs = p.jobs[n:]
		p.mu.Unlock()
		if n == 0 {
			return
		}
		var all sync.WaitGroup
		for _, job := range batch {
			all.Go(job)
		}
		all.Wait()
	}
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

func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	p.changed.Broadcast()
	p.mu.Unlock()
	p.gone.Wait()
}
