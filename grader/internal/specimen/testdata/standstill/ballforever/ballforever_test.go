package ballforever_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/ballforever"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the game ends after n throws", func(t *kata.T) {
		assert.Equal(t, 5, ballforever.Play(5))
	})
}
