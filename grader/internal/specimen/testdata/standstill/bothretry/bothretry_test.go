package bothretry_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/bothretry"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "both transfers are made", func(t *kata.T) {
		assert.Equal(t, 2, bothretry.Both())
	})
}
