// want: correctness
// A goroutine takes the jobs, or hears that it is over, whichever the select picks: what has been accepted is
// lost with the queue.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	mu      sync.Mutex
	jobs    chan func()
	quit    chan struct{}
	closed  bool
	workers sync.WaitGroup
}

func New(workers int) *Pool {
	p := &Pool{jobs: make(chan func(), 10_000), quit: make(chan struct{})}
	for range workers {
		p.workers.Go(func() {
			for {
				select {
				case job := <-p.jobs:
					job()
				case <-p.quit:
					return
				}
			}
		})
	}
	return p
}

func (p *Pool) Submit(job func()) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return ErrClosed
	}
	p.jobs <- job
	return nil
}

func (p *Pool) Close() {
	p.mu.Lock()
	if !p.closed {
		p.closed = true
		close(p.quit)
	}
	p.mu.Unlock()
	p.workers.Wait()
}
