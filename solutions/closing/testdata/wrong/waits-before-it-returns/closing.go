// want: correctness
// Collect itself waits for the producers, who wait for a reader that has not got
// the channel yet.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, produce := range producers {
		wg.Go(func() { produce(func(v int) { out <- v }) })
	}
	wg.Wait()
	close(out)
	return out
}
