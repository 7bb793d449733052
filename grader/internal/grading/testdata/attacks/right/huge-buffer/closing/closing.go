// want: passed
//
// A channel with room for a million values for each stream.
package closing

import "sync"

func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int, 1<<20)
	var wg sync.WaitGroup
	for _, p := range producers {
		wg.Go(func() { p(func(v int) { out <- v }) })
	}
	go func() { defer close(out); wg.Wait() }()
	return out
}
