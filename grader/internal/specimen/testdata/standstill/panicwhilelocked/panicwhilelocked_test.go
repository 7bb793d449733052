package panicwhilelocked_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/panicwhilelocked"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a job that panics does not stop the others", func(t *kata.T) {
		var r panicwhilelocked.Runner
		r.Run(func() { panic("no") })
		r.Run(func() {})
		assert.Equal(t, 1, r.Done())
	})
}
