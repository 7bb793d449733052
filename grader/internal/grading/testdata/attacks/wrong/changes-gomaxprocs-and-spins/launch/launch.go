// want: correctness
// kind: busy-wait
// costs: much processor time
//
// GOMAXPROCS(1) and a spin: the watch must get through.
package launch

import (
	"runtime"
	"sync"
)

func All(tasks []func() int) []int {
	runtime.GOMAXPROCS(1)
	for i := 0; ; i++ {
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
