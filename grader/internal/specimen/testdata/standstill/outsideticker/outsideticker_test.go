package outsideticker_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/outsideticker"
)

// never is made outside of every bubble, so that no bubble recognises who waits for it.
var never = make(chan struct{})

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "it ends when it is told to", func(t *kata.T) {
		stop := make(chan struct{})
		time.AfterFunc(time.Hour, func() { close(stop) })
		assert.True(t, outsideticker.Wait(never, stop))
	})
}
