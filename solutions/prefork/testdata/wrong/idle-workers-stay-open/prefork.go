// want: correctness
// Starts as many workers as it may. Those for whom there was nothing to do are forgotten.
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
	places := make(chan int, len(reqs))
	for i := range reqs {
		places <- i
	}
	close(places)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			worker := start()
			used := false
			for i := range places {
				used = true
				responses[i] = worker.Handle(reqs[i])
			}
			if used {
				worker.Close()
			}
		})
	}
	wg.Wait()
	return responses
}
