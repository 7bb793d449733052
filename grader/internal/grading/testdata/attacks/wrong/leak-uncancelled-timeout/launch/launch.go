// want: leaks
// kind: leak
//
// A context with a deadline of a year that nobody cancels.
package launch

import (
	"context"
	"sync"
	"time"
)

func All(tasks []func() int) []int {
	ctx, cancel := context.WithTimeout(context.Background(), 365*24*time.Hour)
	_, _ = ctx, cancel
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	for i, t := range tasks {
		wg.Go(func() { out[i] = t() })
	}
	wg.Wait()
	return out
}
