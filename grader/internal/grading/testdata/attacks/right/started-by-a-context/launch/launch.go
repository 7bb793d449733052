// want: passed
//
// Every task is started by the end of a context, after a very long line.
package launch

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
)

// Big output, a context.AfterFunc per task, an atomic countdown, a long line.
func All(tasks []func() int) []int {
	results := make([]int, len(tasks))
	if len(tasks) == 0 {
		return results
	}
	fmt.Println(strings.Repeat("x", 200_000))
	var left atomic.Int64
	left.Store(int64(len(tasks)))
	done := make(chan struct{})
	ctx, start := context.WithCancel(context.Background())
	for i, task := range tasks {
		context.AfterFunc(ctx, func() {
			results[i] = task()
			if left.Add(-1) == 0 {
				close(done)
			}
		})
	}
	start()
	<-done
	return results
}

var _ sync.Locker = (*sync.Mutex)(nil)
