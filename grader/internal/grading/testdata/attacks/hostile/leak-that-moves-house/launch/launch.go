// want: leaks
// kind: leak
// at: launch.go:14
//
// The goroutine that is left lives for a moment only, and starts the next before it ends.
package launch

import (
	"sync"
	"time"
)

func relay() {
	time.Sleep(time.Millisecond)
	go relay()
}

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	go relay()
	return results
}
