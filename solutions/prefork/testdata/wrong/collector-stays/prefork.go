// want: leaks
// A goroutine gathers the responses from a channel that nobody closes.
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
	answered := make(chan Response)
	var mu sync.Mutex
	byID := map[int]Response{}
	var gathered sync.WaitGroup
	gathered.Add(len(reqs))
	go func() {
		for response := range answered {
			mu.Lock()
			byID[response.ID] = response
			mu.Unlock()
			gathered.Done()
		}
	}()
	places := make(chan int)
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
	gathered.Wait()
	mu.Lock()
	defer mu.Unlock()
	var responses []Response
	for _, req := range reqs {
		responses = append(responses, byID[req.ID])
	}
	return responses
}
