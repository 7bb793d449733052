// want: correctness
// kind: deadlock
// Calls one stage after the other, with buffers between them that hold a hundred values.
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
	in := make(chan string, 100)
	for _, v := range source {
		in <- v
	}
	close(in)
	for _, stage := range stages {
		out := make(chan string, 100)
		stage(in, out)
		close(out)
		in = out
	}
	var results []string
	for v := range in {
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
