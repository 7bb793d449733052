// Approach: two condition variables, one for the workers who wait for jobs and one for those who wait for
// the end; a stack, since the order is free. The last worker to leave tells those who close.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	sync.Mutex
	jobs  sync.Cond
	empty sync.Cond

	stack  []func()
	inside int
	closed bool
}

func New(workers int) *Pool {
	p := &Pool{inside: workers}
	p.jobs.L, p.empty.L = &p.Mutex, &p.Mutex
	for i := 0; i < workers; i++ {
		go p.worker()
	}
	return p
}

func (p *Pool) Submit(job func()) error {
	p.Lock()
	if p.closed {
		p.Unlock()
		return ErrClosed
	}
	p.stack = append(p.stack, job)
	p.Unlock()
	p.jobs.Signal()
	return nil
}

func (p *Pool) pop() (func(), bool) {
	p.Lock()
	defer p.Unlock()
	for len(p.stack) == 0 && !p.closed {
		p.jobs.Wait()
	}
	n := len(p.stack)
	if n == 0 {
		p.inside--
		if p.inside == 0 {
			p.empty.Broadcast()
		}
		return nil, false
	}
	job := p.stack[n-1]
	p.stack = p.stack[:n-1]
	return job, true
}

func (p *Pool) worker() {
	for {
		job, ok := p.pop()
		if !ok {
			return
		}
		job()
	}
}

func (p *Pool) Close() {
	p.Lock()
	defer p.Unlock()
	p.closed = true
	p.jobs.Broadcast()
	for p.inside > 0 {
		p.empty.Wait()
	}
}
