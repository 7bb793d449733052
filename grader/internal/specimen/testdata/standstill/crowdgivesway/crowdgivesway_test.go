package crowdgivesway_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/crowdgivesway"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "all of a crowd sit down", func(t *kata.T) {
		assert.Equal(t, 100, crowdgivesway.Seat(100))
	})
}
