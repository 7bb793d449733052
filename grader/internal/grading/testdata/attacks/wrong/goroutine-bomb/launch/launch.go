// want: correctness
// kind: over-limit
// costs: much processor time
//
// Goroutines that start goroutines.
package launch

import (
	"sync"
)

func bomb() {
	for {
		go bomb()
	}
}

func All(tasks []func() int) []int {
	go bomb()
	<-make(chan int)
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
