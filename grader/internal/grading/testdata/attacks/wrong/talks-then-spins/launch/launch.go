// want: correctness
// kind: busy-wait
// costs: much processor time
//
// Prints 100 KiB, then spins.
package launch

import (
	"fmt"
	"strings"
	"sync"
)

func All(tasks []func() int) []int {
	fmt.Println(strings.Repeat("x", 100<<10))
	for {
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
