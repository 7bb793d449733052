// Approach: results travel through a channel, with the place that they belong to, and
// are sorted at the end. Every step is written out.
package prefork

import (
	"sort"
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

type result struct {
	place    int
	response Response
}

type byPlace []result

func (r byPlace) Len() int           { return len(r) }
func (r byPlace) Less(i, j int) bool { return r[i].place < r[j].place }
func (r byPlace) Swap(i, j int)      { r[i], r[j] = r[j], r[i] }

func serveOne(place int, request Request, start func() Worker, results chan result) {
	var worker Worker
	worker = start()
	var response Response
	response = worker.Handle(request)
	worker.Close()
	results <- result{place, response}
}

func CGI(reqs []Request, start func() Worker) []Response {
	results := make(chan result)
	for place := 0; place < len(reqs); place++ {
		go serveOne(place, reqs[place], start, results)
	}
	var all []result
	for len(all) < len(reqs) {
		all = append(all, <-results)
	}
	return inOrder(all)
}

func inOrder(all []result) []Response {
	sort.Sort(byPlace(all))
	var responses []Response
	for _, r := range all {
		responses = append(responses, r.response)
	}
	return responses
}

func serveMany(reqs []Request, todo chan int, start func() Worker, results chan result, goneHome chan bool) {
	worker := start()
	for {
		place, ok := <-todo
		if ok == false {
			break
		}
		results <- result{place, worker.Handle(reqs[place])}
	}
	worker.Close()
	goneHome <- true
}

func Pool(reqs []Request, workers int, start func() Worker) []Response {
	todo := make(chan int, len(reqs))
	for place := 0; place < len(reqs); place++ {
		todo <- place
	}
	close(todo)
	results := make(chan result)
	goneHome := make(chan bool)
	for i := 0; i < workers; i++ {
		go serveMany(reqs, todo, start, results, goneHome)
	}
	var all []result
	for len(all) < len(reqs) {
		all = append(all, <-results)
	}
	for i := 0; i < workers; i++ {
		<-goneHome
	}
	return inOrder(all)
}
