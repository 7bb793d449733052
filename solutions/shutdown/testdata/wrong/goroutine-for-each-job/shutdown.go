// want: correctness
// Every job begins at once: nobody looks at the number of workers.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	mu     sync.Mutex
	closed bool
	jobs   sync.WaitGroup
}

func New(workers int) *Pool { return new(Pool) }

func (p *Pool) Submit(job func()) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return ErrClosed
	}
	p.jobs.Go(job)
	return nil
}

func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.jobs.Wait()
}
