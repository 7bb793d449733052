package initforhours_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/initforhours"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the table is there", func(t *kata.T) {
		assert.Len(t, initforhours.Table(), 3)
	})
}
