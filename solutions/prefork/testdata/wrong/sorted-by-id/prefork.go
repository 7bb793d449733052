// want: correctness
// Sorts the responses by their IDs, which need not be the order of the requests.
package prefork

import (
	"cmp"
	"slices"
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
	places := make(chan int)
	answered := make(chan Response, len(reqs))
	var wg sync.WaitGroup
	for range min(workers, len(reqs)) {
		wg.Go(func() {
			worker := start()
			defer worker.Close()
			for i := range places {
				answered <- worker.Handle(reqs[i])
			}
		})
	}
	for i := range reqs {
		places <- i
	}
	close(places)
	wg.Wait()
	close(answered)
	var responses []Response
	for response := range answered {
		responses = append(responses, response)
	}
	slices.SortFunc(responses, func(a, b Response) int { return cmp.Compare(a.ID, b.ID) })
	return responses
}
