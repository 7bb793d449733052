package leftspinning_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/leftspinning"
)

func TestLeaks(t *testing.T) {
	kata.Bubble(t, "the work is over when it is done", func(t *kata.T) {
		assert.Equal(t, 3, leftspinning.Count(3))
	})
}
