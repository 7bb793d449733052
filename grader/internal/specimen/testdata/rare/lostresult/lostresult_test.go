package lostresult_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lostresult"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the value comes", func(t *kata.T) {
		l := lostresult.Start(func() int { return 42 })
		assert.Equal(t, 42, l.Value(), "the value is what was computed")
	})
}
