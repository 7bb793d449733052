// want: timing
// The requests are dealt out beforehand, like cards. A worker that has done its share goes
// home while another one still has a pile before it.
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
	workers = min(workers, len(reqs))
	var wg sync.WaitGroup
	for first := range workers {
		wg.Go(func() {
			worker := start()
			defer worker.Close()
			for i := first; i < len(reqs); i += workers {
				responses[i] = worker.Handle(reqs[i])
			}
		})
	}
	wg.Wait()
	return responses
}
