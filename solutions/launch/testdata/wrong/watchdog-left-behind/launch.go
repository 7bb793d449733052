// want: leaks
// A watchdog is to speak up if the tasks take an hour. Nobody stops it when they have
// finished.
package launch

import (
	"fmt"
	"sync"
	"time"
)

// All runs all tasks at the same time and returns their results in order.
func All(tasks []func() int) []int {
	time.AfterFunc(time.Hour, func() {
		fmt.Println("launch: the tasks have been running for an hour")
	})
	var wg sync.WaitGroup
	results := make([]int, len(tasks))
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}
