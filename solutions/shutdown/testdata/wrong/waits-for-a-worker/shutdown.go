// want: correctness
// An unbuffered channel: Submit waits until a worker takes the job, and inside of a job perhaps for ever.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	jobs    chan func()
	quit    chan struct{}
	once    sync.Once
	workers sync.WaitGroup
}

func New(workers int) *Pool {
	p := &Pool{jobs: make(chan func()), quit: make(chan struct{})}
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
	select {
	case <-p.quit:
		return ErrClosed
	default:
	}
	select {
	case p.jobs <- job:
		return nil
	case <-p.quit:
		return ErrClosed
	}
}

func (p *Pool) Close() {
	p.once.Do(func() { close(p.quit) })
	p.workers.Wait()
}
