// want: correctness
// kind: crash
// at: launch.go:20
//
// A timer under another name unlocks what is not locked, in a goroutine without a line of the answer's.
package launch

import (
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	var mu sync.Mutex
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	after := time.AfterFunc
	after(time.Second, mu.Unlock)
	wg.Wait()
	time.Sleep(2 * time.Second)
	return results
}
