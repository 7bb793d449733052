// want: correctness
// The pool starts one worker and never looks at the number that it was told.
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
	if len(reqs) == 0 {
		return nil
	}
	worker := start()
	defer worker.Close()
	var responses []Response
	for _, req := range reqs {
		responses = append(responses, worker.Handle(req))
	}
	return responses
}
