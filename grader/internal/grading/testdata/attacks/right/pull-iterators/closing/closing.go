// want: passed
//
// Iter.Pull in goroutines, coroutines inside the bubble, stopped early and run to the end.
package closing

import (
	"iter"
	"sync"
)

func values(p func(emit func(int))) iter.Seq[int] {
	return func(yield func(int) bool) {
		p(func(v int) { yield(v) })
	}
}

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, p := range producers {
		wg.Go(func() {
			next, stop := iter.Pull(values(p))
			defer stop()
			for v, ok := next(); ok; v, ok = next() {
				out <- v
			}
		})
	}
	go func() { wg.Wait(); close(out) }()
	return out
}
