package variablewaits_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/variablewaits"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "there is a first number", func(t *kata.T) {
		assert.Equal(t, 1, variablewaits.First())
	})
}
