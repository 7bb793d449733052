// Package prefork answers requests with workers that take time to start.
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
	responses := make([]Response, len(reqs)) // a place for each: no lock, and the right order
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

// Pool has a goroutine for each worker. They all receive from one channel, so whoever
// is free gets the next request, and nobody has to know who that is.
func Pool(reqs []Request, workers int, start func() Worker) []Response {
	responses := make([]Response, len(reqs))
	places := make(chan int) // of the requests that wait
	var wg sync.WaitGroup
	for range min(workers, len(reqs)) {
		wg.Go(func() {
			worker := start() // here, and not before the goroutine: the others are starting meanwhile
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
