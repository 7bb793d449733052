// want: correctness
// varies: timing
// If all workers are busy, whoever submits has to do the job: Submit waits until it is done, and one more
// job runs than there are workers.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	mu     sync.Mutex
	free   int
	closed bool
	jobs   sync.WaitGroup
}

func New(workers int) *Pool { return &Pool{free: workers} }

func (p *Pool) Submit(job func()) error {
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		return ErrClosed
	}
	p.jobs.Add(1)
	if p.free == 0 {
		p.mu.Unlock()
		defer p.jobs.Done()
		job()
		return nil
	}
	p.free--
	p.mu.Unlock()
	go func() {
		defer p.jobs.Done()
		job()
		p.mu.Lock()
		defer p.mu.Unlock()
		p.free++
	}()
	return nil
}

func (p *Pool) Close() {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.jobs.Wait()
}
