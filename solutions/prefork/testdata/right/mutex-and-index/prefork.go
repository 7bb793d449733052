// Approach: a lock guards the number of the next request; results are kept in a map by ID,
// behind the same lock.
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

type desk struct {
	mu      sync.Mutex
	waiting []Request
	answers map[int]Response
}

// take takes the request that is next; ok is false if there is none.
func (d *desk) take() (req Request, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.waiting) == 0 {
		return req, false
	}
	req, d.waiting = d.waiting[0], d.waiting[1:]
	return req, true
}

func (d *desk) put(r Response) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.answers[r.ID] = r
}

func (d *desk) inOrderOf(reqs []Request) []Response {
	var list []Response
	for _, req := range reqs {
		list = append(list, d.answers[req.ID])
	}
	return list
}

func CGI(reqs []Request, start func() Worker) []Response {
	d := &desk{answers: map[int]Response{}}
	var wg sync.WaitGroup
	for _, req := range reqs {
		wg.Add(1)
		go func(req Request) {
			defer wg.Done()
			w := start()
			d.put(w.Handle(req))
			w.Close()
		}(req)
	}
	wg.Wait()
	return d.inOrderOf(reqs)
}

func Pool(reqs []Request, workers int, start func() Worker) []Response {
	d := &desk{waiting: reqs, answers: map[int]Response{}}
	if workers > len(reqs) {
		workers = len(reqs)
	}
	var wg sync.WaitGroup
	wg.Add(workers)
	for i := 0; i < workers; i++ {
		go func() {
			defer wg.Done()
			w := start()
			for {
				req, ok := d.take()
				if !ok {
					break
				}
				d.put(w.Handle(req))
			}
			w.Close()
		}()
	}
	wg.Wait()
	return d.inOrderOf(reqs)
}
