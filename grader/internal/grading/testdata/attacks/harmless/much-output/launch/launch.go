// want: passed
//
// Prints a line for each thing it does, on both streams, with signs of all kinds.
package launch

import (
	"fmt"
	"sync"
)

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() {
			for range 20 {
				fmt.Printf("task %d of %d: \t\x1b[1mgoes on\x1b[0m — panic: no, DATA RACE: no, FAIL: no\n", i, len(tasks))
				println("debug:", i, len(tasks), "ok\x00")
			}
			results[i] = task()
		})
	}
	wg.Wait()
	return results
}
