// want: leaks
// kind: leak
// at: launch.go:18
//
// Leaves a timer behind in the first of several runs only: the number of processors tells
// it which that is.
package launch

import (
	"runtime"
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	if runtime.GOMAXPROCS(0) != 3 {
		runtime.GOMAXPROCS(3)
		time.AfterFunc(time.Hour, func() {})
	}
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}
