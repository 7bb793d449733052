package lateid_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lateid"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "every worker has its number", func(t *kata.T) {
		assert.Equal(t, []int{1, 2}, lateid.Numbers(2))
	})
}
