package signalledtooearly_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/signalledtooearly"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a gate that is open already lets one through", func(t *kata.T) {
		g := signalledtooearly.New()
		g.Open()
		g.Pass()
		assert.True(t, g.IsOpen())
	})
}
