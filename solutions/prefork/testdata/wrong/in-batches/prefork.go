// want: timing
// Each worker gets a request, and when all of them are finished, each gets another one.
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
	staff := make([]Worker, workers)
	for from := 0; from < len(reqs); from += workers {
		var batch sync.WaitGroup
		for i := from; i < min(from+workers, len(reqs)); i++ {
			batch.Go(func() {
				w := i - from
				if staff[w] == nil {
					staff[w] = start()
				}
				responses[i] = staff[w].Handle(reqs[i])
			})
		}
		batch.Wait()
	}
	for _, worker := range staff {
		worker.Close()
	}
	return responses
}
