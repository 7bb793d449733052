// want: correctness
// varies: correctness leaks
// It does not wait for the producers but for a second, and hopes.
package closing

import "time"

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	for _, produce := range producers {
		go produce(func(v int) { out <- v })
	}
	go func() {
		if len(producers) > 0 {
			time.Sleep(time.Second)
		}
		close(out)
	}()
	return out
}
