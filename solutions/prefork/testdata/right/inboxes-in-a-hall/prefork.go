// Approach: free workers send their inboxes over a channel of channels; all workers are
// started, whether or not they are needed, and responses find their places by their IDs.
package prefork

import "time"

// Request is what a client asks for.
type Request struct {
	ID   int           // unique among the requests of one call
	Work time.Duration // how long a worker needs for it
}

// Response is the answer to a request.
type Response struct {
	ID     int // of the request
	Worker int // who has answered it
}

// Worker is a program that has been started. It does one thing at a time.
type Worker interface {
	// Handle answers a request, which takes as long as the request's Work.
	Handle(Request) Response

	// Close ends the worker. It is called once, and nothing is called after it.
	Close()
}

// CGI splits the requests in two halves until one is left, which has a goroutine of its
// own by then.
func CGI(reqs []Request, start func() Worker) []Response {
	switch len(reqs) {
	case 0:
		return nil
	case 1:
		w := start()
		response := w.Handle(reqs[0])
		w.Close()
		return []Response{response}
	}
	middle := len(reqs) / 2
	right := make(chan []Response)
	go func() { right <- CGI(reqs[middle:], start) }()
	left := CGI(reqs[:middle], start)
	return append(left, <-right...)
}

// Pool has a hall in which free workers leave their inboxes, and gives each request to
// the inbox that came first. All workers are started, also where there are fewer
// requests. Each keeps its responses and hands them in when it has been closed; they
// find their places by their IDs.
func Pool(reqs []Request, workers int, start func() Worker) []Response {
	hall := make(chan chan Request)
	handedIn := make(chan map[int]Response)
	noMore := make(chan struct{})
	for n := 0; n < workers; n++ {
		go func() {
			done := map[int]Response{}
			w := start()
			inbox := make(chan Request)
			for {
				select {
				case hall <- inbox:
					request := <-inbox
					done[request.ID] = w.Handle(request)
					continue
				case <-noMore:
				}
				break
			}
			w.Close()
			handedIn <- done
		}()
	}
	for _, request := range reqs {
		inbox := <-hall
		inbox <- request
	}
	close(noMore)

	byID := map[int]Response{}
	for n := 0; n < workers; n++ {
		for id, response := range <-handedIn {
			byID[id] = response
		}
	}
	responses := []Response{}
	for _, request := range reqs {
		responses = append(responses, byID[request.ID])
	}
	return responses
}
