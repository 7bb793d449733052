// want: correctness
// CGI keeps its workers until the last request is answered, and closes them all then: the
// memory that it was to give back is still taken.
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
	staff := make([]Worker, len(reqs))
	var wg sync.WaitGroup
	for i, req := range reqs {
		wg.Go(func() {
			staff[i] = start()
			responses[i] = staff[i].Handle(req)
		})
	}
	wg.Wait()
	for _, worker := range staff {
		wg.Go(worker.Close)
	}
	wg.Wait()
	return responses
}

func Pool(reqs []Request, workers int, start func() Worker) []Response {
	responses := make([]Response, len(reqs))
	places := make(chan int)
	var wg sync.WaitGroup
	for range min(workers, len(reqs)) {
		wg.Go(func() {
			worker := start()
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
