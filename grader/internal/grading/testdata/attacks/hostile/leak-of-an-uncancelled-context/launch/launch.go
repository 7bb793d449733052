// want: leaks
// kind: leak
// at: launch.go:15
//
// An uncancelled context has a timer, and no goroutine.
package launch

import (
	"context"
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	ctx, _ := context.WithTimeout(context.Background(), 2*time.Hour)
	_ = ctx
	results := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() { results[i] = task() })
	}
	wg.Wait()
	return results
}
