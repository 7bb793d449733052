// want: leaks
// kind: leak
//
// AfterFunc of a library method value that blocks: no frame of the answer at all.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	var held sync.WaitGroup
	held.Add(1)
	time.AfterFunc(0, held.Wait)
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
