// want: correctness
// may: leaks races
// Stands between the stages and closes the next channel when the one before is empty, though
// the stage has more to say.
package hashpipe

import (
	"slices"
	"strconv"
	"strings"
	"sync"
)

type Stage func(in <-chan string, out chan<- string)

type Hasher struct {
	Exclusive, Slow func(string) string
}

func ExecutePipeline(source []string, stages ...Stage) []string {
	first := make(chan string)
	go func() {
		defer close(first)
		for _, v := range source {
			first <- v
		}
	}()
	var from <-chan string = first
	for _, stage := range stages {
		in, out := make(chan string), make(chan string)
		go stage(in, out)
		go func(from <-chan string) {
			for v := range from {
				in <- v
			}
			close(in)
			close(out)
		}(from)
		from = out
	}
	var results []string
	for v := range from {
		results = append(results, v)
	}
	return results
}

func SingleHash(h Hasher) Stage {
	return func(in <-chan string, out chan<- string) {
		var mu sync.Mutex
		var wg sync.WaitGroup
		for x := range in {
			wg.Go(func() {
				plain := make(chan string, 1)
				go func() { plain <- h.Slow(x) }()
				mu.Lock()
				e := h.Exclusive(x)
				mu.Unlock()
				hidden := h.Slow(e)
				out <- <-plain + "-" + hidden
			})
		}
		wg.Wait()
	}
}

func MultiHash(h Hasher) Stage {
	return func(in <-chan string, out chan<- string) {
		var wg sync.WaitGroup
		for x := range in {
			wg.Go(func() {
				var parts [4]string
				var four sync.WaitGroup
				for i := range parts {
					four.Go(func() { parts[i] = h.Slow(strconv.Itoa(i) + x) })
				}
				four.Wait()
				out <- strings.Join(parts[:], "")
			})
		}
		wg.Wait()
	}
}

func CombineResults() Stage {
	return func(in <-chan string, out chan<- string) {
		var all []string
		for v := range in {
			all = append(all, v)
		}
		slices.Sort(all)
		out <- strings.Join(all, "|")
	}
}
