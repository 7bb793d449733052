// Approach: CGI is a pool whose workers take one request each. The package sync has another
// name here, its lock is embedded, its Go and RLocker are used as values.
package prefork

import (
	s "sync"
	"time"
)

// Request is what a client asks for.
type Request struct {
	ID   int           // unique among the requests of one call
	Work time.Duration // how long a worker needs for it
}

// Response is the answer to a request.
type Response struct {
	ID     int // of the request
	Worker int // who has answered it
}

// Worker is a program that has been started. It does one thing at a time.
type Worker interface {
	// Handle answers a request, which takes as long as the request's Work.
	Handle(Request) Response

	// Close ends the worker. It is called once, and nothing is called after it.
	Close()
}

type place struct {
	request Request
	answer  Response
}

// CGI and Pool share everything: a pool with a worker for each request, each of whom takes one.
func CGI(reqs []Request, start func() Worker) []Response { return serve(reqs, len(reqs), 1, start) }

func Pool(reqs []Request, workers int, start func() Worker) []Response {
	if n := len(reqs); n < workers {
		workers = n
	}
	return serve(reqs, workers, -1, start)
}

// serve: most is how many requests one worker takes; -1 is any number.
func serve(reqs []Request, workers, most int, start func() Worker) (responses []Response) {
	var sheet struct {
		s.RWMutex
		places []place
		next   int
	}
	for _, r := range reqs {
		sheet.places = append(sheet.places, place{request: r})
	}
	take := func() (p *place) {
		defer sheet.Unlock()
		sheet.Lock()
		if sheet.next < len(sheet.places) {
			p = &sheet.places[sheet.next]
			sheet.next++
		}
		return
	}
	var all [1]s.WaitGroup
	spawn := all[0].Go
	for n := workers; n > 0; n-- {
		spawn(func() {
			w := start()
			defer w.Close()
			for i := 0; i != most; i++ {
				p := take()
				if p == nil {
					return
				}
				(*p).answer = w.Handle((*p).request)
			}
		})
	}
	all[0].Wait()
	sheet.RLock()
	defer sheet.RLocker().Unlock()
	for i := range sheet.places {
		responses = append(responses, sheet.places[i].answer)
	}
	return
}
