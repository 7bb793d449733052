// The style of old books: Add and Done by hand, the loop variable passed along.
package closing

import "sync"

// Collect joins what the producers emit.
func Collect(producers []func(emit func(int))) <-chan int {
	out := make(chan int)
	wg := &sync.WaitGroup{}
	wg.Add(len(producers))
	for i := 0; i < len(producers); i++ {
		go func(i int, wg *sync.WaitGroup, out chan<- int) {
			defer wg.Done()
			producers[i](func(v int) {
				out <- v
			})
		}(i, wg, out)
	}
	go func(wg *sync.WaitGroup, out chan<- int) {
		wg.Wait()
		close(out)
	}(wg, out)
	return out
}
