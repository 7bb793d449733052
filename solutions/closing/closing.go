// Package closing joins what many producers emit into one stream.
package closing

import "sync"

// Collect leaves the close to a goroutine that sends nothing. A sender can know
// that it is done itself, but not whether the others are; the one who waits for
// all of them knows that nobody will send any more.
func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	emit := func(v int) { out <- v }

	var wg sync.WaitGroup
	for _, produce := range producers {
		wg.Go(func() { produce(emit) })
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
