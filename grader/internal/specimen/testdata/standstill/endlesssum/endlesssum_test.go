package endlesssum_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/endlesssum"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the steps of all numbers are added up", func(t *kata.T) {
		assert.EqualValues(t, 22_938_473, endlesssum.Steps(200_000))
	})
}
