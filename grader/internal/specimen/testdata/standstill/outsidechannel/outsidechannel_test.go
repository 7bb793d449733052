package outsidechannel_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/outsidechannel"
)

// never is made outside of every bubble, so that no bubble recognises who waits for it.
var never = make(chan struct{})

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "it ends when it is told to", func(t *kata.T) {
		stop := make(chan struct{})
		close(stop)
		assert.True(t, outsidechannel.Wait(never, stop))
	})
}
