// want: leaks
// kind: leak
//
// A goroutine asleep for 200 hours.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	go func() { time.Sleep(200 * time.Hour) }()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
