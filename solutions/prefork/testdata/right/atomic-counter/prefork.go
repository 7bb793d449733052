// Approach: an atomic counter gives out the places, and each worker's way is a function of a
// helper that both share.
package prefork

import (
	"sync"
	"sync/atomic"
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

// crew runs life in n goroutines, each with a worker of its own.
func crew(n int, start func() Worker, life func(member int, w Worker)) {
	var wg sync.WaitGroup
	for member := range n {
		wg.Go(func() {
			w := start()
			defer w.Close()
			life(member, w)
		})
	}
	wg.Wait()
}

func CGI(reqs []Request, start func() Worker) []Response {
	responses := make([]Response, len(reqs))
	crew(len(reqs), start, func(i int, w Worker) { responses[i] = w.Handle(reqs[i]) })
	return responses
}

func Pool(reqs []Request, workers int, start func() Worker) []Response {
	responses := make([]Response, len(reqs))
	var taken atomic.Int64
	crew(min(workers, len(reqs)), start, func(_ int, w Worker) {
		for i := taken.Add(1) - 1; int(i) < len(reqs); i = taken.Add(1) - 1 {
			responses[i] = w.Handle(reqs[i])
		}
	})
	return responses
}
