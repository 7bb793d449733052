package contended_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/contended"
)

func TestRaces(t *testing.T) {
	kata.Bubble(t, "three add at the same time", func(t *kata.T) {
		var v contended.Value
		var wg sync.WaitGroup
		for range 3 {
			wg.Go(func() { v.Add(1) })
		}
		wg.Wait()
		n, waited := v.Get()
		assert.Equal(t, 3, n, "each added 1")
		assert.LessOrEqual(t, waited, 2, "the first does not wait")
	})
}
