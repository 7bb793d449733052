// want: leaks
// kind: leak
//
// A leaked goroutine whose function is not the answer's: wg.Go of a library method value.
package launch

import (
	"sync"
)

func All(tasks []func() int) []int {
	var held sync.Mutex
	held.Lock()
	var crowd sync.WaitGroup
	crowd.Go(held.Lock)
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
