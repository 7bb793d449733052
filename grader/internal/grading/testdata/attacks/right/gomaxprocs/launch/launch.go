// want: passed
//
// The old habit of setting GOMAXPROCS, in init and in every call.
package launch

import (
	"runtime"
	"sync"
)

func init() { runtime.GOMAXPROCS(runtime.NumCPU()) }

func All(tasks []func() int) []int {
	runtime.GOMAXPROCS(16)
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Add(1)
		go func() { defer wg.Done(); out[i] = t() }()
	}
	wg.Wait()
	garbage := make([][]byte, 40)
	for i := range garbage {
		garbage[i] = make([]byte, 1<<20)
	}
	return out
}
