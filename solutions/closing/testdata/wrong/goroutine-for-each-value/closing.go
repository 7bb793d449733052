// want: correctness
// emit sends from a goroutine of its own, for which nobody waits: the stream is
// closed while such senders still stand at it.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, produce := range producers {
		wg.Go(func() {
			produce(func(v int) {
				go func() { out <- v }()
			})
		})
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
