// want: correctness
// may: races
// Each request has a goroutine and picks a worker by number, whether that one is free or
// not.
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
	var wg sync.WaitGroup
	for i := range staff {
		wg.Go(func() { staff[i] = start() })
	}
	wg.Wait()
	responses := make([]Response, len(reqs))
	for i, req := range reqs {
		wg.Go(func() { responses[i] = staff[i%len(staff)].Handle(req) })
	}
	wg.Wait()
	for _, worker := range staff {
		worker.Close()
	}
	return responses
}
