// want: correctness
// kind: over-limit
//
// Prints without end, 4 KiB lines.
package launch

import (
	"fmt"
	"strings"
	"sync"
)

func All(tasks []func() int) []int {
	for {
		fmt.Println(strings.Repeat("x", 4096))
	}
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
