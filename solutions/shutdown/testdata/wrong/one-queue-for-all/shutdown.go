// want: correctness
// The queue and the news of the close are variables of the package, well guarded: pools share them.
package shutdown

import (
	"errors"
	"sync"
)

var ErrClosed = errors.New("the pool is closed")

var (
	mu      sync.Mutex
	waiting []func()
	closed  bool
	running sync.WaitGroup
)

type Pool struct {
	workers int
	busy    int
}

func New(workers int) *Pool {
	mu.Lock()
	defer mu.Unlock()
	closed = false
	return &Pool{workers: workers}
}

func (p *Pool) Submit(job func()) error {
	mu.Lock()
	defer mu.Unlock()
	if closed {
		return ErrClosed
	}
	if p.busy == p.workers {
		waiting = append(waiting, job)
		return nil
	}
	p.busy++
	running.Go(func() { p.work(job) })
	return nil
}

func (p *Pool) work(job func()) {
	for {
		job()
		mu.Lock()
		if len(waiting) == 0 {
			p.busy--
			mu.Unlock()
			return
		}
		job, waiting = waiting[0], waiting[1:]
		mu.Unlock()
	}
}

func (p *Pool) Close() {
	mu.Lock()
	closed = true
	mu.Unlock()
	running.Wait()
}
