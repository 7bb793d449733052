// Approach: free workers lie in a channel. Each request has a goroutine, which takes a
// worker out and puts it back; all workers are closed at the end.
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
	staff := make(chan Worker, workers)
	for range workers { // all of them, even if there are fewer requests
		go func() { staff <- start() }()
	}
	responses := make([]Response, len(reqs))
	var wg sync.WaitGroup
	wg.Add(len(reqs))
	for i := range reqs {
		go func() {
			defer wg.Done()
			w := <-staff
			defer func() { staff <- w }()
			responses[i] = w.Handle(reqs[i])
		}()
	}
	wg.Wait()
	for range workers {
		(<-staff).Close()
	}
	return responses
}
