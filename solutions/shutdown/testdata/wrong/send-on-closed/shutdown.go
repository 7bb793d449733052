// want: correctness
// Close closes the channel of the jobs: a Submit after that panics.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	jobs    chan func()
	workers sync.WaitGroup
	once    sync.Once
}

func New(workers int) *Pool {
	p := &Pool{jobs: make(chan func(), 10_000)}
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
	p.jobs <- job
	return nil
}

func (p *Pool) Close() {
	p.once.Do(func() { close(p.jobs) })
	p.workers.Wait()
}
