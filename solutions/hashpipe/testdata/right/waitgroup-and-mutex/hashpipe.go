// Approach: the hashes are waited for with a WaitGroup, and a Mutex lets one into Exclusive
// at a time.
package hashpipe

import (
	"sort"
	"strconv"
	"strings"
	"sync"
)

type Stage func(in <-chan string, out chan<- string)

type Hasher struct {
	Exclusive, Slow func(string) string
}

func ExecutePipeline(source []string, stages ...Stage) []string {
	in := make(chan string)
	go func() {
		defer close(in)
		for _, v := range source {
			in <- v
		}
	}()
	var from <-chan string = in
	for _, stage := range stages {
		to := make(chan string)
		go func(in <-chan string) {
			defer close(to)
			stage(in, to)
		}(from)
		from = to
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
			plain := make(chan string, 1)
			go func() { plain <- h.Slow(x) }()
			wg.Go(func() {
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
		var values sync.WaitGroup
		for x := range in {
			values.Go(func() {
				parts := make([]string, 4)
				var wg sync.WaitGroup
				for i := range 4 {
					wg.Go(func() { parts[i] = h.Slow(strconv.Itoa(i) + x) })
				}
				wg.Wait()
				out <- strings.Join(parts, "")
			})
		}
		values.Wait()
	}
}

func CombineResults() Stage {
	return func(in <-chan string, out chan<- string) {
		results := []string{}
		for v := range in {
			results = append(results, v)
		}
		sort.Strings(results)
		out <- strings.Join(results, "|")
	}
}
