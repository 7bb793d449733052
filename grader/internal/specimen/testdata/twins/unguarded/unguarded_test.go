package unguarded_test

import (
	"testing"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/unguarded"
)

func TestRaces(t *testing.T) {
	kata.Bubble(t, "many add at once", func(t *kata.T) {
		unguarded.Count(8)
	})
}
