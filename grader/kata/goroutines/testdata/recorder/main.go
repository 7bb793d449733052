// The recorder prints the goroutine dumps that lie beside its folder: one
// goroutine for each way of waiting, then runtime.Stack of all.
//
//	go build -trimpath -o /tmp/recorder ./grader/kata/goroutines/testdata/recorder
//	/tmp/recorder waits
package main

import (
	"os"
	"runtime"
	"runtime/pprof"
	"sync"
	"syscall"
	"time"

	dotted "github.com/concurrency-katas/go/grader/kata/goroutines/testdata/recorder/dotted.v1"
)

type queue[T any] struct{ items chan T }

func (q *queue[T]) push(v T) { q.items <- v }

func (q *queue[T]) pushLater(v T) {
	go func() { q.push(v) }()
}

type embedding struct{ *queue[map[string]dotted.Gate] }

func pop[T any](q *queue[T]) T { return <-q.items }

func deep(n int) {
	if n == 0 {
		select {}
	}
	deep(n - 1)
}

func waits() {
	var nothing chan int
	unbuffered := make(chan int)
	var mu sync.Mutex
	mu.Lock()
	var rw sync.RWMutex
	rw.Lock()
	var wg sync.WaitGroup
	wg.Add(1)
	cond := sync.NewCond(&sync.Mutex{})
	var once sync.Once

	go func() { <-nothing }()
	go func() { nothing <- 1 }()
	go func() { <-unbuffered }()
	go func() {
		select {
		case <-unbuffered:
		case <-time.After(time.Hour):
		}
	}()
	go func() { time.Sleep(time.Hour) }()
	go mu.Lock()
	go rw.RLock()
	go func() { rw.Lock() }()
	go wg.Wait()
	go func() { cond.L.Lock(); cond.Wait() }()
	go func() { once.Do(func() { <-nothing }) }()
	time.Sleep(10 * time.Millisecond)
	go func() { once.Do(func() {}) }()
	go func() {
		runtime.LockOSThread()
		<-nothing
	}()
	(&queue[int]{make(chan int)}).pushLater(1)
	embedding{&queue[map[string]dotted.Gate]{make(chan map[string]dotted.Gate)}}.pushLater(nil)
	go pop(&queue[struct{ a, b dotted.Gate }]{})
	gate := &dotted.Gate{C: nothing}
	go gate.Wait()
	go gate.Each(func() { <-nothing })
	go deep(200)
	go func() {
		for {
			runtime.Gosched()
		}
	}()
	go func() {
		for x := 0; ; x++ {
		}
	}()
	go func() {
		var buf [1]byte
		syscall.Read(0, buf[:])
	}()
//line odd name: of a file.go:7
	go func() { <-nothing }()
//line main.go:96
}

func leak() {
	go func() { <-make(chan int) }()
	go func() { make(chan int) <- 1 }()
}

func dump() {
	buf := make([]byte, 1<<20)
	os.Stdout.Write(buf[:runtime.Stack(buf, true)])
}

func main() {
	switch os.Args[1] {
	case "waits":
		waits()
		time.Sleep(20 * time.Millisecond)
		dump()
	case "leaks": // GOEXPERIMENT=goroutineleakprofile
		leak()
		time.Sleep(20 * time.Millisecond)
		if p := pprof.Lookup("goroutineleak"); p != nil {
			p.WriteTo(os.Stdout, 2)
		}
	case "crash":
		waits()
		time.Sleep(20 * time.Millisecond)
		panic("boom")
	}
}
