// want: leaks
// kind: leak
// costs: much processor time
//
// 6000 goroutines left behind.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	for range 6000 {
		go func() { select {} }()
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
