// want: correctness
// varies: correctness leaks
// The first producer that returns closes the stream under the hands of the others.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	if len(producers) == 0 {
		close(out)
	}
	var once sync.Once
	for _, produce := range producers {
		go func() {
			produce(func(v int) { out <- v })
			once.Do(func() { close(out) })
		}()
	}
	return out
}
