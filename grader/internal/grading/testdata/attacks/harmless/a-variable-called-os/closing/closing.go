// want: passed
//
// Variables are called like packages that are not allowed.
package closing

import "sync"

type exiter struct{ wg sync.WaitGroup }

func (e *exiter) Exit(f func()) { e.wg.Go(f) }

func Collect(producers []func(emit func(int))) <-chan int {
	var os, reflect exiter
	unsafe := make(chan int)
	for _, produce := range producers {
		os.Exit(func() { produce(func(v int) { unsafe <- v }) })
	}
	reflect.Exit(func() {
		os.wg.Wait()
		close(unsafe)
	})
	return unsafe
}
