// want: timing
// Wakes a worker only when all of them sleep, since one that is awake looks for more work by itself: it does all
// the jobs, one after the other.
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
	awake   int
	workers sync.WaitGroup
}

func New(workers int) *Pool {
	p := &Pool{awake: workers}
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
	p.jobs = append(p.jobs, job)
	if p.awake == 0 {
		p.awake++ // the one that is about to be
		p.changed.Signal()
	}
	return nil
}

func (p *Pool) work() {
	for {
		p.mu.Lock()
		for len(p.jobs) == 0 && !p.closed {
			p.awake--
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
	p.mu.Lock()
	p.closed = true
	p.changed.Broadcast()
	p.mu.Unlock()
	p.workers.Wait()
}
