// want: correctness
// Every Close closes the same channel.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	mu     sync.Mutex
	places chan struct{}
	closed chan struct{}
	jobs   sync.WaitGroup
}

func New(workers int) *Pool {
	return &Pool{places: make(chan struct{}, workers), closed: make(chan struct{})}
}

func (p *Pool) Submit(job func()) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	select {
	case <-p.closed:
		return ErrClosed
	default:
	}
	p.jobs.Go(func() {
		p.places <- struct{}{}
		defer func() { <-p.places }()
		job()
	})
	return nil
}

func (p *Pool) Close() {
	p.mu.Lock()
	close(p.closed)
	p.mu.Unlock()
	p.jobs.Wait()
}
