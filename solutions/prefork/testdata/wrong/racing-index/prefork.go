// want: races
// may: correctness leaks timing
// The workers share the number of the next request, and nobody guards it: two of them may
// take the same one.
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

func CGI(reqs []Request, start func() Worker) []Response {
	responses := make([]Response, len(reqs))
	var wg sync.WaitGroup
	for i, req := range reqs {
		wg.Go(func() {
			worker := start()
			defer worker.Close()
			responses[i] = worker.Handle(req)
		})
	}
	wg.Wait()
	return responses
}

func Pool(reqs []Request, workers int, start func() Worker) []Response {
	responses := make([]Response, len(reqs))
	next := 0
	var wg sync.WaitGroup
	for range min(workers, len(reqs)) {
		wg.Go(func() {
			worker := start()
			defer worker.Close()
			for next < len(reqs) {
				i := next
				next++
				responses[i] = worker.Handle(reqs[i])
			}
		})
	}
	wg.Wait()
	return responses
}
