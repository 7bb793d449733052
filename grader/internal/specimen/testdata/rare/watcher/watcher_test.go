package watcher_test

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/watcher"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a context that ends after the work aborts nothing", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		ball := make(chan int)
		go func() {
			for range 100 {
				ball <- 1 + <-ball
			}
		}()
		t.Settle()
		hits := 0
		var aborted atomic.Bool
		watcher.Guarded(ctx, func() {
			for range 100 {
				ball <- hits
				hits = 1 + <-ball
			}
		}, func() { aborted.Store(true) })
		assert.Equal(t, 200, hits, "the work was done")
		t.Settle()
		cancel()
		t.Settle()
		assert.False(t, aborted.Load(), "the work was done before the context ended")
	})
}
