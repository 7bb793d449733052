package deadlockbyaticker_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/deadlockbyaticker"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "progress is shown until the work is done", func(t *kata.T) {
		assert.Equal(t, 3, deadlockbyaticker.Run(3))
	})
}
