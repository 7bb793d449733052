// A beginner's long way round: producers put values into a shared queue and never
// wait; one forwarder alone sends and closes.
package closing

import "sync"

// Collect joins what the producers emit.
func Collect(producers []func(emit func(int))) <-chan int {
	var (
		mu      sync.Mutex
		changed = sync.NewCond(&mu)
		queue   []int
		running = len(producers)
	)

	emit := func(v int) {
		mu.Lock()
		queue = append(queue, v)
		mu.Unlock()
		changed.Signal()
	}
	for _, produce := range producers {
		go func() {
			produce(emit)
			mu.Lock()
			running--
			mu.Unlock()
			changed.Signal()
		}()
	}

	out := make(chan int)
	go func() {
		defer close(out)
		for {
			mu.Lock()
			for len(queue) == 0 && running > 0 {
				changed.Wait()
			}
			batch := queue
			queue = nil
			mu.Unlock()

			if len(batch) == 0 {
				return
			}
			for _, v := range batch {
				out <- v
			}
		}
	}()
	return out
}
