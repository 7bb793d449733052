// want: correctness
// kind: over-limit
//
// One line of 100 MiB.
package launch

import (
	"fmt"
	"strings"
	"sync"
)

func All(tasks []func() int) []int {
	fmt.Println(strings.Repeat("x", 100<<20))
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
