package doubleclose_test

import (
	"testing"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/doubleclose"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "stopping twice is harmless", func(t *kata.T) {
		var s doubleclose.Switch
		s.Stop()
		s.Stop()
	})
}
