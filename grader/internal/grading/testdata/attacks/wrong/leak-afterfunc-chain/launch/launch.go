// want: leaks
// kind: leak
//
// An AfterFunc that sets itself again every 10s.
package launch

import (
	"sync"
	"time"
)

func again() { time.AfterFunc(10*time.Second, again) }

func All(tasks []func() int) []int {
	again()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
