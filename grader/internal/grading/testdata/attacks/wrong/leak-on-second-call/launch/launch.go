// want: leaks
// kind: leak
//
// Leaks a goroutine on the second call only. Needs a check that calls twice.
package launch

import (
	"sync"
)

var (
	mu    sync.Mutex
	calls int
)

func All(tasks []func() int) []int {
	mu.Lock()
	calls++
	if calls == 2 {
		go func() { select {} }()
	}
	mu.Unlock()
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
