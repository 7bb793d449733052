// Approach: a manager owns everything and talks through channels alone: it takes jobs at any time,
// so that nobody waits, and hands them to the workers. The first Close tells it to take no more.
package shutdown

import "errors"

var ErrClosed = errors.New("the pool is closed")

type Pool struct {
	submitted chan func()
	closing   chan struct{} // one is received
	refuses   chan struct{} // closed when nothing is taken any more
	quiet     chan struct{} // closed when all is done
}

func New(workers int) *Pool {
	p := &Pool{
		submitted: make(chan func()),
		closing:   make(chan struct{}),
		refuses:   make(chan struct{}),
		quiet:     make(chan struct{}),
	}
	go p.manage(workers)
	return p
}

func (p *Pool) manage(workers int) {
	todo, done := make(chan func()), make(chan struct{})
	for range workers {
		go func() {
			for job := range todo {
				job()
				done <- struct{}{}
			}
		}()
	}
	var waiting []func()
	busy := 0
	submitted, closing := p.submitted, p.closing
	for submitted != nil || len(waiting) > 0 || busy > 0 {
		var out chan<- func()
		var next func()
		if len(waiting) > 0 && busy < workers {
			out, next = todo, waiting[0]
		}
		select {
		case job := <-submitted:
			waiting = append(waiting, job)
		case out <- next:
			waiting = waiting[1:]
			busy++
		case <-done:
			busy--
		case <-closing:
			submitted, closing = nil, nil
			close(p.refuses)
		}
	}
	close(todo)
	close(p.quiet)
}

func (p *Pool) Submit(job func()) error {
	select {
	case p.submitted <- job:
		return nil
	case <-p.refuses:
		return ErrClosed
	}
}

func (p *Pool) Close() {
	select {
	case p.closing <- struct{}{}:
	case <-p.refuses:
	}
	<-p.quiet
}
