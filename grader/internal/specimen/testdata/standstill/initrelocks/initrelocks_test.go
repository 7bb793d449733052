package initrelocks_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/initrelocks"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the names are known from the start", func(t *kata.T) {
		assert.Equal(t, 2, initrelocks.Known())
	})
}
