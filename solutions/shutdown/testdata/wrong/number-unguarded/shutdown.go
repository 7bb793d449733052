// want: races
// Counts who is at work without a lock, since only workers touch the number.
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
	busy    int
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
		p.busy++
		job()
		p.busy--
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
	p.workers.Wait()
}
