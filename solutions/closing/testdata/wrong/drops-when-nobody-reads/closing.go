// want: correctness
// emit does not wait for the reader: what finds no place is thrown away.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int, 1)
	emit := func(v int) {
		select {
		case out <- v:
		default:
		}
	}
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
