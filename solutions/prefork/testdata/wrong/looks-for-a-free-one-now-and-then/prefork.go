// want: timing
// Looks every 20 milliseconds whether a worker is free.
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
	for range workers {
		go func() { staff <- start() }()
	}
	responses := make([]Response, len(reqs))
	var wg sync.WaitGroup
	for i := range reqs {
		for len(staff) == 0 {
			time.Sleep(20 * time.Millisecond)
		}
		worker := <-staff
		wg.Go(func() {
			responses[i] = worker.Handle(reqs[i])
			staff <- worker
		})
	}
	wg.Wait()
	for range workers {
		(<-staff).Close()
	}
	return responses
}
