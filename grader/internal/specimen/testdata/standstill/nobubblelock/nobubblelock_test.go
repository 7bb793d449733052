package nobubblelock_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/nobubblelock"
)

func TestCorrectness(t *testing.T) {
	var c nobubblelock.Counter
	c.Add(2) // outside of every bubble
	kata.Bubble(t, "what was added before is there", func(t *kata.T) {
		assert.Equal(t, 2, c.Value())
	})
}
