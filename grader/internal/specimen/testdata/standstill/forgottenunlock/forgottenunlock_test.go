package forgottenunlock_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/forgottenunlock"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "too large an order leaves the stock as it was", func(t *kata.T) {
		s := forgottenunlock.New(5)
		assert.Error(t, s.Order(6))
		assert.NoError(t, s.Order(5))
	})
}
