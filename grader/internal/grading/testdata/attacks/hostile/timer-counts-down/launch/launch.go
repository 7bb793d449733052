// want: correctness
// kind: panic
// at: launch.go:19
//
// A timer calls Done once too often, in a goroutine without a line of the answer's.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	time.AfterFunc(time.Second, wg.Done)
	wg.Wait()
	time.Sleep(2 * time.Second)
	return results
}
