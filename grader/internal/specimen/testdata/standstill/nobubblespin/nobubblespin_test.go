package nobubblespin_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/nobubblespin"
)

func TestCorrectness(t *testing.T) {
	n := nobubblespin.Count(3) // outside of every bubble
	kata.Bubble(t, "all have come", func(t *kata.T) {
		assert.Equal(t, 3, n)
	})
}
