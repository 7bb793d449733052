// want: leaks
// kind: leak
//
// Go statement on a library method value, blocked.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	var held sync.Mutex
	held.Lock()
	go held.Lock()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
