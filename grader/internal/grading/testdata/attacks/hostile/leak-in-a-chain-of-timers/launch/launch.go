// want: leaks
// kind: leak
// at: launch.go:13
//
// Each timer's function sets the next one: there is no goroutine to be seen.
package launch

import (
	"sync"
	"time"
)

func again() { time.AfterFunc(40*time.Second, again) }

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	again()
	return results
}
