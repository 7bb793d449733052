// Approach: no package sync: all that is known lies in a channel with room for one, and whoever takes it
// out has it alone. A channel is closed when all is quiet.
package shutdown

import "errors"

var ErrClosed = errors.New("the pool is closed")

type state struct {
	free    int
	waiting []func()
	closed  bool
}

type Pool struct {
	state   chan state
	workers int
	quiet   chan struct{}
}

func New(workers int) *Pool {
	p := &Pool{state: make(chan state, 1), workers: workers, quiet: make(chan struct{})}
	p.state <- state{free: workers}
	return p
}

func (p *Pool) Submit(job func()) error {
	s := <-p.state
	defer func() { p.state <- s }()
	if s.closed {
		return ErrClosed
	}
	if s.free == 0 {
		s.waiting = append(s.waiting, job)
		return nil
	}
	s.free--
	go p.run(job)
	return nil
}

func (p *Pool) run(job func()) {
	job()
	s := <-p.state
	if len(s.waiting) > 0 {
		go p.run(s.waiting[0])
		s.waiting = s.waiting[1:]
	} else {
		s.free++
		if s.closed && s.free == p.workers {
			close(p.quiet)
		}
	}
	p.state <- s
}

func (p *Pool) Close() {
	s := <-p.state
	if !s.closed {
		s.closed = true
		if s.free == p.workers {
			close(p.quiet)
		}
	}
	p.state <- s
	<-p.quiet
}
