package nobodyreceives_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/nobodyreceives"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the sum comes back", func(t *kata.T) {
		assert.Equal(t, 6, nobodyreceives.Sum([]int{1, 2, 3}))
	})
}
