// Approach: each idle worker has a desk of its own, a channel with room for one job; Submit puts the job on
// a free desk, or into the yard when there is none. Desks are closed in the end.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type desk chan func()

type Pool struct {
	mu     sync.Mutex
	free   []desk
	yard   []func()
	closed bool
	once   sync.Once
	left   sync.WaitGroup
	todo   sync.WaitGroup // accepted and not done
	desks  []desk
}

func New(workers int) *Pool {
	p := new(Pool)
	for range workers {
		d := make(desk, 1)
		p.desks = append(p.desks, d)
		p.left.Go(func() { p.sitAt(d) })
	}
	p.free = append(p.free, p.desks...)
	return p
}

func (p *Pool) sitAt(d desk) {
	for job := range d {
		job()
		p.mu.Lock()
		if len(p.yard) > 0 {
			d <- p.yard[0]
			p.yard = p.yard[1:]
		} else {
			p.free = append(p.free, d)
		}
		p.mu.Unlock()
		p.todo.Done()
	}
}

func (p *Pool) Submit(job func()) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return ErrClosed
	}
	p.todo.Add(1)
	if last := len(p.free) - 1; last >= 0 {
		p.free[last] <- job
		p.free = p.free[:last]
	} else {
		p.yard = append(p.yard, job)
	}
	return nil
}

func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.todo.Wait()
	p.once.Do(func() {
		for _, d := range p.desks {
			close(d)
		}
	})
	p.left.Wait()
}
