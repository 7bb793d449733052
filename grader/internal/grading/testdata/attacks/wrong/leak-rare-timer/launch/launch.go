// want: leaks
// kind: leak
//
// An AfterFunc of an hour left behind in one call of four, by map order. One bubble is enough.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	for k := range map[int]bool{0: true, 1: true, 2: true, 3: true} {
		if k == 0 {
			time.AfterFunc(time.Hour, func() {})
		}
		break
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
