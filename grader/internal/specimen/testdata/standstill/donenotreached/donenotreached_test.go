package donenotreached_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/donenotreached"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "odd jobs are passed over", func(t *kata.T) {
		assert.Equal(t, 2, donenotreached.Evens(1, 2, 3, 4))
	})
}
