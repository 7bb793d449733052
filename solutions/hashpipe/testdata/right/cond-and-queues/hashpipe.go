// Approach: between the stages lie queues of any length, and channels only at their ends; a
// sync.Cond tells the clerk of a queue that something has come.
package hashpipe

import (
	"sort"
	"strings"
	"sync"
)

type Stage func(in <-chan string, out chan<- string)

type Hasher struct {
	Exclusive, Slow func(string) string
}

// queue passes on what it receives, however much comes before anybody takes it.
func queue(in <-chan string, out chan<- string) {
	var mu sync.Mutex
	changed := sync.NewCond(&mu)
	var values []string
	closed := false
	go func() {
		for v := range in {
			mu.Lock()
			values = append(values, v)
			changed.Signal()
			mu.Unlock()
		}
		mu.Lock()
		closed = true
		changed.Signal()
		mu.Unlock()
	}()
	for {
		mu.Lock()
		for len(values) == 0 && !closed {
			changed.Wait()
		}
		if len(values) == 0 {
			mu.Unlock()
			close(out)
			return
		}
		v := values[0]
		values = values[1:]
		mu.Unlock()
		out <- v
	}
}

func ExecutePipeline(source []string, stages ...Stage) []string {
	first := make(chan string)
	go func() {
		for _, v := range source {
			first <- v
		}
		close(first)
	}()
	before := (<-chan string)(first)
	for i := range stages {
		from, to, after := before, make(chan string), make(chan string)
		go func() {
			stages[i](from, to)
			close(to)
		}()
		go queue(to, after)
		before = after
	}
	results := make([]string, 0, len(source))
	for v := range before {
		results = append(results, v)
	}
	return results
}

// gate lets one in at a time.
type gate struct {
	mu   sync.Mutex
	open *sync.Cond
	busy bool
}

func (g *gate) enter() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for g.busy {
		g.open.Wait()
	}
	g.busy = true
}

func (g *gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.busy = false
	g.open.Broadcast()
}

func SingleHash(h Hasher) Stage {
	g := &gate{}
	g.open = sync.NewCond(&g.mu)
	return func(in <-chan string, out chan<- string) {
		var open sync.WaitGroup
		for x := range in {
			open.Add(1)
			var halves [2]string
			var both sync.WaitGroup
			both.Add(2)
			go func() {
				defer both.Done()
				halves[0] = h.Slow(x)
			}()
			go func() {
				defer both.Done()
				g.enter()
				e := h.Exclusive(x)
				g.leave()
				halves[1] = h.Slow(e)
			}()
			go func() {
				defer open.Done()
				both.Wait()
				out <- halves[0] + "-" + halves[1]
			}()
		}
		open.Wait()
	}
}

func MultiHash(h Hasher) Stage {
	return func(in <-chan string, out chan<- string) {
		var open sync.WaitGroup
		for x := range in {
			open.Add(1)
			var mu sync.Mutex
			parts := map[string]string{}
			for _, digit := range []string{"0", "1", "2", "3"} {
				go func() {
					hash := h.Slow(digit + x)
					mu.Lock()
					defer mu.Unlock()
					parts[digit] = hash
					if len(parts) == 4 { // the last one sends
						go func() {
							defer open.Done()
							out <- parts["0"] + parts["1"] + parts["2"] + parts["3"]
						}()
					}
				}()
			}
		}
		open.Wait()
	}
}

func CombineResults() Stage {
	return func(in <-chan string, out chan<- string) {
		var sorted []string
		for v := range in {
			at := sort.SearchStrings(sorted, v)
			sorted = append(sorted, "")
			copy(sorted[at+1:], sorted[at:])
			sorted[at] = v
		}
		out <- strings.Join(sorted, "|")
	}
}
