// No WaitGroup: the closer waits on a condition variable until no producer runs.
package closing

import "sync"

// Collect joins what the producers emit.
func Collect(producers []func(emit func(int))) <-chan int {
	var mu sync.Mutex
	allBack := sync.NewCond(&mu)
	running := len(producers)
	out := make(chan int)

	for _, produce := range producers {
		go func() {
			produce(func(v int) { out <- v })
			mu.Lock()
			defer mu.Unlock()
			running--
			allBack.Signal()
		}()
	}

	go func() {
		mu.Lock()
		for running > 0 {
			allBack.Wait()
		}
		mu.Unlock()
		close(out)
	}()
	return out
}
