// want: correctness
//
// Calls each producer a second time from 50 goroutines with an emit that drops.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, p := range producers {
		wg.Go(func() { p(func(v int) { out <- v }) })
		for range 50 {
			go p(func(int) {})
		}
	}
	go func() { wg.Wait(); close(out) }()
	return out
}
