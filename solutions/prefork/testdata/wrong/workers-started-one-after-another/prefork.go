// want: timing
// The workers are started in a loop: each start waits for the one before.
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
	places := make(chan int)
	var wg sync.WaitGroup
	for range min(workers, len(reqs)) {
		worker := start()
		wg.Go(func() {
			defer worker.Close()
			for i := range places {
				responses[i] = worker.Handle(reqs[i])
			}
		})
	}
	for i := range reqs {
		places <- i
	}
	close(places)
	wg.Wait()
	return responses
}
