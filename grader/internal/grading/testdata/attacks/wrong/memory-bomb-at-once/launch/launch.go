// want: correctness
// kind: over-limit
//
// 64 GiB at once.
package launch

import (
	"sync"
)

var big []byte

func All(tasks []func() int) []int {
	big = make([]byte, 64<<30)
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
