// One package-level mutex guards the counters of all calls; the producer that
// counts its call down to zero closes the stream.
package closing

import "sync"

var (
	mu      sync.Mutex
	running = make(map[chan int]int) // producers that have not returned, by stream
)

// Collect joins what the producers emit.
func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	if len(producers) == 0 {
		close(out)
		return out
	}

	mu.Lock()
	running[out] = len(producers)
	mu.Unlock()

	for _, produce := range producers {
		go func() {
			produce(func(v int) { out <- v })

			mu.Lock()
			running[out]--
			last := running[out] == 0
			if last {
				delete(running, out)
			}
			mu.Unlock()

			if last {
				close(out)
			}
		}()
	}
	return out
}
