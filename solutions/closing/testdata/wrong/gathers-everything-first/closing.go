// want: correctness
// All values are gathered in a slice before the first is handed on: no stream.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	var mu sync.Mutex
	var wg sync.WaitGroup
	var all []int
	for _, produce := range producers {
		wg.Go(func() {
			produce(func(v int) {
				mu.Lock()
				defer mu.Unlock()
				all = append(all, v)
			})
		})
	}
	out := make(chan int)
	go func() {
		defer close(out)
		wg.Wait()
		for _, v := range all {
			out <- v
		}
	}()
	return out
}
