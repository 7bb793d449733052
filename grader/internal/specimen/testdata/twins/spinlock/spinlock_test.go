package spinlock_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/spinlock"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "many add under the lock", func(t *kata.T) {
		var c spinlock.Counter
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() { c.Add(); c.Add() })
		}
		wg.Wait()
		assert.Equal(t, 8, c.Value(), "nothing is lost")
	})
}
