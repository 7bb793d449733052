// want: passed
//
// Prints 100 KiB in every call, with marker-like text.
package launch

import (
	"fmt"
	"strings"
	"sync"
)

var noise = strings.Repeat("0123456789abcdef", 6400)

func All(tasks []func() int) []int {
	fmt.Println(noise)
	fmt.Print("--- FAIL: TestCorrectness\nok\npanic: not really\n")
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
