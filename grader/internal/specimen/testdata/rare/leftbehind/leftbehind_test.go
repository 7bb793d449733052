package leftbehind_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/leftbehind"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "every message is handled", func(t *kata.T) {
		handled := make(chan int, 10)
		p := leftbehind.New(func(message int) { handled <- message })
		go p.Add(1)
		go p.Add(2)
		assert.Equal(t, 3, <-handled+<-handled, "both messages are handled")
	})
}
