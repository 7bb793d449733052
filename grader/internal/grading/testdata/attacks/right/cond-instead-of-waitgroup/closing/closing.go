// want: passed
//
// Counts with a condition variable, under names with umlauts.
package closing

import "sync"

// A condition variable and a queue in place of a WaitGroup.
func Collect(producers []func(emit func(int))) <-chan int {
	ausgang := make(chan int)
	var (
		mu     sync.Mutex
		größe  = len(producers)
		fertig = sync.NewCond(&mu)
	)
	for _, p := range producers {
		go func() {
			defer func() {
				mu.Lock()
				defer mu.Unlock()
				größe--
				fertig.Broadcast()
			}()
			p(func(v int) { ausgang <- v })
		}()
	}
	go func() {
		mu.Lock()
		for größe > 0 {
			fertig.Wait()
		}
		mu.Unlock()
		close(ausgang)
	}()
	return ausgang
}
