// want: correctness
// For no producers it returns a nil channel, from which one receives for ever.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	if len(producers) == 0 {
		return nil
	}
	out := make(chan int)
	var wg sync.WaitGroup
	for _, produce := range producers {
		wg.Go(func() { produce(func(v int) { out <- v }) })
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}
