package initspins_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/initspins"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "it is ready from the start", func(t *kata.T) {
		assert.True(t, initspins.Ready())
	})
}
