package outofturn_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/outofturn"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "lines stand in the order of their numbers", func(t *kata.T) {
		var j outofturn.Journal
		var wg sync.WaitGroup
		for _, text := range []string{"a", "b"} {
			wg.Go(func() { j.Write(text) })
		}
		wg.Wait()
		for i, line := range j.Lines() {
			assert.Equal(t, i+1, line.Number)
		}
		assert.Len(t, j.Lines(), 2)
	})
}
