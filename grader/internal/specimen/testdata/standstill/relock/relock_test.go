package relock_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/relock"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "what was set is read", func(t *kata.T) {
		var c relock.Cache
		assert.Equal(t, 3, c.Length("abc"))
		assert.Equal(t, 3, c.Length("abc"))
	})
}
