// want: correctness
// may: races
// The requests that wait are in a package variable: pools that are at work at the same time
// take each other's.
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

var (
	mu      sync.Mutex
	waiting []Request
	answers = map[int]Response{}
)

func Pool(reqs []Request, workers int, start func() Worker) []Response {
	mu.Lock()
	waiting = append([]Request(nil), reqs...)
	mu.Unlock()
	var wg sync.WaitGroup
	for range min(workers, len(reqs)) {
		wg.Go(func() {
			worker := start()
			defer worker.Close()
			for {
				mu.Lock()
				if len(waiting) == 0 {
					mu.Unlock()
					return
				}
				req := waiting[0]
				waiting = waiting[1:]
				mu.Unlock()
				response := worker.Handle(req)
				mu.Lock()
				answers[req.ID] = response
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	mu.Lock()
	defer mu.Unlock()
	var responses []Response
	for _, req := range reqs {
		responses = append(responses, answers[req.ID])
	}
	return responses
}
