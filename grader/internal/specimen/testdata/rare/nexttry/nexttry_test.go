package nexttry_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/nexttry"
)

func TestRaces(t *testing.T) {
	kata.Bubble(t, "the first try is called off, or comes first", func(t *kata.T) {
		off := make(chan struct{}, 1)
		to := off
		for range 12 {
			from := make(chan struct{}, 1)
			go func(to chan<- struct{}) { to <- <-from }(to)
			to = from
		}
		to <- struct{}{}
		n := nexttry.Until(func(int) bool { return true }, off)
		assert.LessOrEqual(t, n, 2, "one try is called off at most")
	})
}
