// want: correctness
// Refuses new jobs only when the accepted ones are done: while Close waits, the doors stand open.
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
	left    sync.WaitGroup
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
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return ErrClosed
	}
	p.left.Add(1)
	p.jobs = append(p.jobs, func() {
		defer p.left.Done()
		job()
	})
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
	p.left.Wait()
	p.mu.Lock()
	p.closed = true
	p.changed.Broadcast()
	p.mu.Unlock()
	p.workers.Wait()
}
