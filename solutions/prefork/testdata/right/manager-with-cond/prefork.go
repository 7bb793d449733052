// Approach: a manager hands each request to a worker that is free, and waits at a sync.Cond
// until there is one. CGI is the same with a worker for each request of its own.
package prefork

import (
	"sync"
	"time"
)

type Request struct {
	ID   int
	Work time.Duration
}

type Response struct{ ID, Worker int }

type Worker interface {
	Handle(Request) Response
	Close()
}

type manager struct {
	lock   sync.Mutex
	change *sync.Cond
	free   []Worker
	at     int // work
}

func (m *manager) hire(start func() Worker) {
	w := start()
	m.lock.Lock()
	m.free = append(m.free, w)
	m.lock.Unlock()
	m.change.Broadcast()
}

// await returns with the lock held when someone is free.
func (m *manager) await() Worker {
	m.lock.Lock()
	for len(m.free) == 0 {
		m.change.Wait()
	}
	last := len(m.free) - 1
	w := m.free[last]
	m.free = m.free[:last]
	return w
}

func Pool(reqs []Request, workers int, start func() Worker) []Response {
	if len(reqs) < workers {
		workers = len(reqs)
	}
	m := &manager{}
	m.change = sync.NewCond(&m.lock)
	for i := 0; i < workers; i++ {
		go m.hire(start)
	}
	out := make([]Response, len(reqs))
	for i := range reqs {
		w := m.await()
		m.at++
		m.lock.Unlock()
		go func(i int) {
			r := w.Handle(reqs[i])
			m.lock.Lock()
			out[i] = r
			m.free = append(m.free, w)
			m.at--
			m.lock.Unlock()
			m.change.Broadcast()
		}(i)
	}
	for i := 0; i < workers; i++ {
		w := m.await()
		m.lock.Unlock()
		w.Close()
	}
	return out
}

func CGI(reqs []Request, start func() Worker) []Response {
	out := make([]Response, 0, len(reqs))
	var each []chan Response
	for _, req := range reqs {
		c := make(chan Response)
		each = append(each, c)
		go func(req Request) {
			w := start()
			r := w.Handle(req)
			w.Close()
			c <- r
		}(req)
	}
	for _, c := range each {
		out = append(out, <-c)
	}
	return out
}
