package upgradedlock_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/upgradedlock"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a name keeps its number", func(t *kata.T) {
		var n upgradedlock.Numbers
		assert.Equal(t, 1, n.Of("a"))
		assert.Equal(t, 2, n.Of("b"))
		assert.Equal(t, 1, n.Of("a"))
	})
}
