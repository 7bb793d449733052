package launch

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

func sleeps(tasks []func() int) []int {
	results := make([]int, len(tasks))
	for i, task := range tasks {
		go func() { results[i] = task() }()
	}
	time.Sleep(100 * time.Millisecond) // want "does not wait for the goroutines that were started above"
	return results
}

func sleepsBehindALock(tasks []func() int) (sum int) {
	var mu sync.Mutex
	for _, task := range tasks {
		go func() {
			mu.Lock()
			defer mu.Unlock()
			sum += task()
		}()
	}
	time.Sleep(time.Second) // want "does not wait for the goroutines"
	mu.Lock()
	defer mu.Unlock()
	return sum
}

func sleepsAndCloses(producers []func(chan<- int)) <-chan int {
	out := make(chan int)
	for _, produce := range producers {
		go func() {
			produce(out)
			out <- 0
		}()
	}
	go func() {
		time.Sleep(time.Second) // want "sends on `out` after this close panics"
		close(out)
	}()
	return out
}

// What follows is right, or may be.

func waits(tasks []func()) {
	var wg sync.WaitGroup
	for _, task := range tasks {
		wg.Go(task)
	}
	time.Sleep(time.Second)
	wg.Wait()
}

func runsForAWhile(ctx context.Context, do func(context.Context)) {
	ctx, cancel := context.WithCancel(ctx)
	go do(ctx)
	time.Sleep(time.Second)
	cancel()
}

func stopsAfterAWhile(do func(stop <-chan struct{})) {
	stop := make(chan struct{})
	go do(stop)
	time.Sleep(time.Second)
	close(stop)
}

func alarm(d time.Duration) <-chan struct{} {
	ring := make(chan struct{})
	go func() {
		time.Sleep(d)
		close(ring)
	}()
	return ring
}

func looksAgain(tasks []func()) {
	var running atomic.Int32
	for _, task := range tasks {
		running.Add(1)
		go func() {
			defer running.Add(-1)
			task()
		}()
	}
	for running.Load() > 0 {
		time.Sleep(time.Microsecond)
	}
}

func looksAgainAndCloses(tasks []func() int) <-chan int {
	out := make(chan int)
	var running atomic.Int32
	for _, task := range tasks {
		running.Add(1)
		go func() {
			defer running.Add(-1)
			out <- task()
		}()
	}
	go func() {
		for running.Load() > 0 {
			time.Sleep(time.Microsecond)
		}
		close(out)
	}()
	return out
}

func sendsItself(n int, every time.Duration) <-chan int {
	out := make(chan int)
	go func() {
		for i := range n {
			out <- i
		}
		time.Sleep(every)
		close(out)
	}()
	return out
}

func restsBefore(task func()) {
	time.Sleep(time.Second)
	go task()
}
