package lastcloses_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lastcloses"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "all squares come, and then the end", func(t *kata.T) {
		sum := 0
		for square := range lastcloses.Squares(1, 2, 3) {
			sum += square
		}
		assert.Equal(t, 14, sum, "1 + 4 + 9")
	})
}
