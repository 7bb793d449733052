package casnever_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/casnever"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "every one is counted", func(t *kata.T) {
		var c casnever.Counter
		var all sync.WaitGroup
		for range 10 {
			all.Go(c.Add)
		}
		all.Wait()
		assert.EqualValues(t, 10, c.Value())
	})
}
