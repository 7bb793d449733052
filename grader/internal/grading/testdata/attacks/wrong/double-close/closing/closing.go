// want: correctness
// kind: panic
//
// Two goroutines close.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, p := range producers {
		wg.Go(func() { p(func(v int) { out <- v }) })
	}
	for range 2 {
		go func() { wg.Wait(); close(out) }()
	}
	return out
}
