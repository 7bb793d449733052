// want: correctness
//
// Recovers whatever the callbacks throw and goes on; loses the last value.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, p := range producers {
		wg.Go(func() {
			defer func() { recover() }()
			n := 0
			p(func(v int) {
				n++
				if n == 20 {
					return
				}
				out <- v
			})
		})
	}
	go func() { wg.Wait(); close(out) }()
	return out
}
