// want: correctness
// The WaitGroup is a package-level variable: a stream is closed only when the
// producers of all other calls have returned as well.
package closing

import "sync"

var wg sync.WaitGroup

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	for _, produce := range producers {
		wg.Go(func() { produce(func(v int) { out <- v }) })
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
