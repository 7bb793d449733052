// Package hashpipe computes many slow hashes in a pipeline.
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

// start runs a stage in the background and returns what it sends. Since a stage never
// closes its out, there is exactly one place that does: here, when it has returned.
func start(stage Stage, in <-chan string) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		stage(in, out)
	}()
	return out
}

func SingleHash(h Hasher) Stage {
	exclusive := oneAtATime(h.Exclusive)
	return forEach(func(x string) string {
		var plain, hidden string
		var wg sync.WaitGroup
		wg.Go(func() { plain = h.Slow(x) })
		wg.Go(func() { hidden = h.Slow(exclusive(x)) })
		wg.Wait()
		return plain + "-" + hidden
	})
}

func MultiHash(h Hasher) Stage {
	return forEach(func(x string) string {
		var parts [4]string // a place for each, so it does not matter who is ready first
		var wg sync.WaitGroup
		for i := range parts {
			wg.Go(func() { parts[i] = h.Slow(strconv.Itoa(i) + x) })
		}
		wg.Wait()
		return strings.Join(parts[:], "")
	})
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

// forEach is a stage that works on all values at the same time.
func forEach(work func(x string) string) Stage {
	return func(in <-chan string, out chan<- string) {
		var wg sync.WaitGroup // of this run: the stage may be running elsewhere as well
		for x := range in {
			wg.Go(func() { out <- work(x) })
		}
		wg.Wait() // when it returns, out is closed, so nobody may still want to send
	}
}

// oneAtATime is f, of which no two calls run at the same time. A channel with room for one
// is the lock here; a sync.Mutex would be just as good.
func oneAtATime(f func(string) string) func(string) string {
	lock := make(chan struct{}, 1)
	return func(x string) string {
		lock <- struct{}{}
		defer func() { <-lock }()
		return f(x)
	}
}
