package nopredicate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/nopredicate"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the result comes", func(t *kata.T) {
		got := nopredicate.Fetch(func() string { return "news" })
		assert.Equal(t, "news", got)
	})
}
