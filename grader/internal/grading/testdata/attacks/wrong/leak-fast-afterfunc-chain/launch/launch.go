// want: leaks
// may: correctness
// kind: leak hang
// costs: much processor time
//
// An AfterFunc that sets itself again every microsecond.
package launch

import (
	"sync"
	"time"
)

func again() { time.AfterFunc(time.Microsecond, again) }

func All(tasks []func() int) []int {
	time.AfterFunc(time.Second, again)
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
