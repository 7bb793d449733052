package overfull_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/overfull"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "one place is for one", func(t *kata.T) {
		room := overfull.New(1)
		in := make(chan bool, 2)
		for range 2 {
			go func() { in <- room.Enter() }()
		}
		assert.NotEqual(t, <-in, <-in, "one gets the place, the other does not")
	})
}
