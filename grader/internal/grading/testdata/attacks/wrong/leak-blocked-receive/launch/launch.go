// want: leaks
// kind: leak
//
// A goroutine that waits for a channel nobody sends on.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	go func() { <-make(chan int) }()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
