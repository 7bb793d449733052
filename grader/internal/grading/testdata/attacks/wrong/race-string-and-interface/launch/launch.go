// want: races
// kind: race
//
// String and interface values written by all.
package launch

import (
	"fmt"
	"sync"
)

var last string
var any_ any

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() {
			out[i] = t()
			last = fmt.Sprint(out[i])
			any_ = out[i]
		})
	}
	wg.Wait()
	return out
}
