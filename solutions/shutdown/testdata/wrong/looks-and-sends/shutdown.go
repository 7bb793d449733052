// want: correctness
// Looks whether the pool is closed, and then sends: a Submit that waits for room when Close comes panics all
// the same.
package shutdown

import (
	"errors"
	"sync"
	"sync/atomic"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	jobs    chan func()
	closed  atomic.Bool
	workers sync.WaitGroup
}

func New(workers int) *Pool {
	p := &Pool{jobs: make(chan func(), 64)}
	for range workers {
		p.workers.Go(func() {
			for job := range p.jobs {
				job()
			}
		})
	}
	return p
}

func (p *Pool) Submit(job func()) error {
	if p.closed.Load() {
		return ErrClosed
	}
	p.jobs <- job
	return nil
}

func (p *Pool) Close() {
	if !p.closed.Swap(true) {
		close(p.jobs)
	}
	p.workers.Wait()
}
