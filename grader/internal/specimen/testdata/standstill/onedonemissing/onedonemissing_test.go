package onedonemissing_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/onedonemissing"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "both halves are added up", func(t *kata.T) {
		assert.Equal(t, 10, onedonemissing.Sum([]int{1, 2, 3, 4}))
	})
}
