//go:build !race

package sync_test

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata/sync"
)

// Not under the race detector, which rightly reports this misuse itself.
func TestWaitGroupUsedAgainTooEarlyPanics(t *testing.T) {
	// On one processor the waiter is ready to run while this goroutine adds
	// again. Should it be preempted right there, then it is tried once more.
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for range 100 {
		var wg sync.WaitGroup
		outcome, waiting := make(chan any), make(chan struct{})
		wg.Add(1)
		go func() {
			defer func() { outcome <- recover() }()
			close(waiting)
			wg.Wait()
		}()
		<-waiting
		runtime.Gosched()
		wg.Done()
		wg.Add(1)
		problem := <-outcome
		if problem != nil {
			assert.Equal(t, "sync: WaitGroup is reused before previous Wait has returned", problem)
			return
		}
	}
	assert.Fail(t, "the misuse was never noticed")
}
