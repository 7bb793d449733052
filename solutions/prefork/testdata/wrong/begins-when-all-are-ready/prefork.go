// want: timing
// Nobody gets a request before the last worker is ready.
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
	staff := make([]Worker, min(workers, len(reqs)))
	var starting sync.WaitGroup
	for i := range staff {
		starting.Go(func() { staff[i] = start() })
	}
	starting.Wait()

	responses := make([]Response, len(reqs))
	places := make(chan int)
	var working sync.WaitGroup
	for _, worker := range staff {
		working.Go(func() {
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
	working.Wait()
	return responses
}
