package inittwice_test

import (
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/inittwice"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the store is opened once", func(t *kata.T) {
		var opened atomic.Int64
		s := inittwice.New(func() { opened.Add(1) })
		var wg sync.WaitGroup
		for item := range 2 {
			wg.Go(func() { s.Add(item) })
		}
		wg.Wait()
		assert.Equal(t, int64(1), opened.Load(), "one of them opens the store")
		assert.Equal(t, 2, s.Len())
	})
}
