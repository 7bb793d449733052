// Approach: a goroutine for each job, and a channel with as many places as there are workers: the jobs
// wait in their goroutines. Submit counts the job under the read lock, Close takes the write lock.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	places chan struct{}
	jobs   sync.WaitGroup
	door   sync.RWMutex
	closed bool
}

func New(workers int) *Pool {
	return &Pool{places: make(chan struct{}, workers)}
}

func (p *Pool) Submit(job func()) error {
	p.door.RLock()
	defer p.door.RUnlock()
	if p.closed {
		return ErrClosed
	}
	p.jobs.Add(1)
	go func() {
		defer p.jobs.Done()
		p.places <- struct{}{}
		defer func() { <-p.places }()
		job()
	}()
	return nil
}

func (p *Pool) Close() {
	p.door.Lock()
	p.closed = true
	p.door.Unlock()
	p.jobs.Wait()
}
