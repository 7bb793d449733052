// want: leaks
//
// Each producer runs a second time with an emit that blocks for ever. A goroutine in what it was given.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	nobody := make(chan int)
	var wg sync.WaitGroup
	for i, p := range producers {
		wg.Go(func() { p(func(v int) { out <- v }) })
		if i == 0 {
			go p(func(v int) { nobody <- v })
		}
	}
	go func() { wg.Wait(); close(out) }()
	return out
}
