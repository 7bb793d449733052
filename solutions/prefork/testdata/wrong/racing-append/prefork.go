// want: races
// may: correctness
// All goroutines append to one slice. The sorting afterwards does not bring back what got
// lost.
package prefork

import (
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
	var responses []Response
	var wg sync.WaitGroup
	for _, req := range reqs {
		wg.Go(func() {
			worker := start()
			defer worker.Close()
			response := worker.Handle(req)
			responses = append(responses, response)
		})
	}
	wg.Wait()
	place := map[int]int{}
	for i, req := range reqs {
		place[req.ID] = i
	}
	slices.SortFunc(responses, func(a, b Response) int { return place[a.ID] - place[b.ID] })
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
