// Approach: each request travels in a letter that has a channel for the answer in it. The
// caller opens the answers in the order of the letters.
package prefork

import "time"

type Request struct {
	ID   int
	Work time.Duration
}

type Response struct{ ID, Worker int }

type Worker interface {
	Handle(Request) Response
	Close()
}

type letter struct {
	req    Request
	answer chan Response
}

// office opens letters until there are no more; gone is for its last word.
func office(start func() Worker, letters <-chan letter, gone chan<- struct{}) {
	w := start()
	defer func() {
		w.Close()
		gone <- struct{}{}
	}()
	for l := range letters {
		l.answer <- w.Handle(l.req)
	}
}

func write(reqs []Request) (letters []letter) {
	for _, req := range reqs {
		letters = append(letters, letter{req, make(chan Response, 1)})
	}
	return letters
}

func read(letters []letter) (responses []Response) {
	for _, l := range letters {
		responses = append(responses, <-l.answer)
	}
	return responses
}

func CGI(reqs []Request, start func() Worker) []Response {
	letters := write(reqs)
	gone := make(chan struct{})
	for _, l := range letters {
		mine := make(chan letter, 1)
		mine <- l
		close(mine)
		go office(start, mine, gone)
	}
	for range letters {
		<-gone
	}
	return read(letters)
}

func Pool(reqs []Request, workers int, start func() Worker) []Response {
	letters := write(reqs)
	box, gone := make(chan letter), make(chan struct{})
	staff := min(workers, len(reqs))
	for range staff {
		go office(start, box, gone)
	}
	for _, l := range letters {
		box <- l
	}
	close(box)
	responses := read(letters)
	for range staff {
		<-gone
	}
	return responses
}
