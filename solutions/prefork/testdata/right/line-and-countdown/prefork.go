// Approach: CGI is recursive, each request waits for the one behind it; in Pool a number is
// counted down, the last request first, and the caller is a worker like the others.
package prefork

import (
	"sync"
	"sync/atomic"
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

// CGI is a line of people who hold hands: each does its own request, then waits for
// the one behind it.
func CGI(reqs []Request, start func() Worker) []Response {
	responses := make([]Response, len(reqs))
	line(reqs, responses, start)
	return responses
}

func line(reqs []Request, responses []Response, start func() Worker) {
	if len(reqs) == 0 {
		return
	}
	behind := make(chan struct{})
	go func() {
		defer close(behind)
		line(reqs[1:], responses[1:], start)
	}()
	w := start()
	responses[0] = w.Handle(reqs[0])
	w.Close()
	<-behind
}

// Pool is a countdown: a worker takes the request whose number it has counted down to,
// the last one first. The caller works too: it is the first of the workers.
func Pool(reqs []Request, workers int, start func() Worker) []Response {
	if len(reqs) == 0 {
		return nil
	}
	var (
		responses = make([]Response, len(reqs))
		left      atomic.Int64
		here      = sync.NewCond(new(sync.Mutex))
		working   = min(workers, len(reqs))
	)
	left.Store(int64(len(reqs)))
	work := func() {
		w := start()
		for i := left.Add(-1); i >= 0; i = left.Add(-1) {
			responses[i] = w.Handle(reqs[i])
		}
		w.Close()
		here.L.Lock()
		working--
		here.L.Unlock()
		here.Signal()
	}
	for range working - 1 {
		go work()
	}
	work()
	here.L.Lock()
	defer here.L.Unlock()
	for working > 0 {
		here.Wait()
	}
	return responses
}
