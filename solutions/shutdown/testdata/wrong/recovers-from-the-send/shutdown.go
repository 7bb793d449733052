// want: correctness
// Turns the panic of a send on a closed channel into ErrClosed. But the channel has an end: a job that
// submits more than there is room for waits for itself.
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
	p := &Pool{jobs: make(chan func(), 1024)}
	for range workers {
		p.workers.Go(func() {
			for job := range p.jobs {
				job()
			}
		})
	}
	return p
}

func (p *Pool) Submit(job func()) (err error) {
	defer func() {
		if recover() != nil {
			err = ErrClosed
		}
	}()
	p.jobs <- job
	return nil
}

func (p *Pool) Close() {
	p.once.Do(func() { close(p.jobs) })
	p.workers.Wait()
}
