// want: leaks
// Close waits for the jobs and not for the workers, who go on waiting for the next one.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	mu      sync.Mutex
	changed *sync.Cond
	queue   []func()
	closed  bool
	jobs    sync.WaitGroup
}

func New(workers int) *Pool {
	p := new(Pool)
	p.changed = sync.NewCond(&p.mu)
	for range workers {
		go p.work()
	}
	return p
}

func (p *Pool) work() {
	for {
		p.mu.Lock()
		for len(p.queue) == 0 {
			p.changed.Wait()
		}
		job := p.queue[0]
		p.queue = p.queue[1:]
		p.mu.Unlock()
		job()
		p.jobs.Done()
	}
}

func (p *Pool) Submit(job func()) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return ErrClosed
	}
	p.jobs.Add(1)
	p.queue = append(p.queue, job)
	p.changed.Signal()
	return nil
}

func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.jobs.Wait()
}
