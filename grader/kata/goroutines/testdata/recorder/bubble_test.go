package main

import (
	"runtime"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// TestBubble prints the dump of a bubble, then the one of a panic in it.
func TestBubble(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var nothing chan int
		unbuffered := make(chan int)
		var wg sync.WaitGroup
		wg.Add(1)
		var mu sync.Mutex
		mu.Lock()
		cond := sync.NewCond(&sync.Mutex{})
		go func() { <-unbuffered }()
		go func() { nothing <- 1 }()
		go func() { select {} }()
		go func() {
			select {
			case <-unbuffered:
			case nothing <- 1:
			}
		}()
		go wg.Wait()
		go mu.Lock()
		go func() { cond.L.Lock(); cond.Wait() }()
		go func() { time.Sleep(time.Hour) }()
		go func() {
			for {
			}
		}()
		(&queue[int]{make(chan int)}).pushLater(1)
		for range 100 {
			runtime.Gosched()
		}
		dump()
		panic("done")
	})
}
