package ringofthree_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/ringofthree"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "everybody learns the largest number", func(t *kata.T) {
		assert.Equal(t, []int{9, 9, 9}, ringofthree.Largest(4, 9, 2))
	})
}
