package neverclosed_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/neverclosed"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "all squares are there", func(t *kata.T) {
		assert.Equal(t, 14, neverclosed.SumOfSquares(1, 2, 3))
	})
}
