// want: leaks
// A goroutine waits for the news that it is over, and every Close sends it, in the background: it is heard
// once, and the senders of the other calls stay.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	mu     sync.Mutex
	places chan struct{}
	over   chan struct{}
	closed bool
	jobs   sync.WaitGroup
}

func New(workers int) *Pool {
	p := &Pool{places: make(chan struct{}, workers), over: make(chan struct{})}
	go func() { <-p.over }()
	return p
}

func (p *Pool) Submit(job func()) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed {
		return ErrClosed
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
	p.closed = true
	p.mu.Unlock()
	p.jobs.Wait()
	go func() { p.over <- struct{}{} }()
}
