// want: correctness
// Uses TryLock, so as not to wait, and calls Exclusive in any case.
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
	stream := start(func(_ <-chan string, out chan<- string) {
		for _, v := range source {
			out <- v
		}
	}, nil)
	for _, stage := range stages {
		stream = start(stage, stream)
	}
	var results []string
	for v := range stream {
		results = append(results, v)
	}
	return results
}

func start(stage Stage, in <-chan string) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		stage(in, out)
	}()
	return out
}

func SingleHash(h Hasher) Stage {
	return func(in <-chan string, out chan<- string) {
		var mu sync.Mutex
		var wg sync.WaitGroup
		for x := range in {
			wg.Go(func() {
				plain := make(chan string, 1)
				go func() { plain <- h.Slow(x) }()
				locked := mu.TryLock()
				e := h.Exclusive(x)
				if locked {
					mu.Unlock()
				}
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
