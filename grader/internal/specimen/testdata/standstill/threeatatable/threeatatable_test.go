package threeatatable_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/threeatatable"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "everybody eats", func(t *kata.T) {
		assert.Equal(t, 3, threeatatable.Dine(3))
	})
}
