package awaitlocked_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/awaitlocked"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the text is awaited while it is set", func(t *kata.T) {
		text := awaitlocked.New()
		got := make(chan string, 1)
		go func() { got <- text.Await() }()
		text.Set("hello")
		assert.Equal(t, "hello", <-got)
	})
}
