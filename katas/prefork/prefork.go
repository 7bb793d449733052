// Package prefork answers requests with workers that take time to start.
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

// CGI starts a worker of its own for each request, all at the same time. Each worker
// handles its one request and is closed at once. CGI returns when every worker is
// closed; response i belongs to request i. Without requests it starts nobody.
//
// start takes time, and may be called by many goroutines at the same time.
func CGI(reqs []Request, start func() Worker) []Response {
	panic("not implemented: CGI")
}

// Pool starts its workers once, all at the same time: at most so many as workers says,
// and as many as there are requests for at least. They handle all requests, each
// worker one at a time, and none is idle while a request waits. Pool returns when all
// requests are answered and every worker is closed; response i belongs to request i.
//
// start takes time, and may be called by many goroutines at the same time. workers is
// at least 1.
func Pool(reqs []Request, workers int, start func() Worker) []Response {
	panic("not implemented: Pool")
}
