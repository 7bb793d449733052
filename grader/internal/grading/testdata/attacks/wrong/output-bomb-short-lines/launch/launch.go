// want: correctness
// kind: over-limit
// costs: much processor time
//
// Prints without end, one letter a line.
package launch

import (
	"fmt"
	"sync"
)

func All(tasks []func() int) []int {
	for {
		fmt.Println("x")
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
