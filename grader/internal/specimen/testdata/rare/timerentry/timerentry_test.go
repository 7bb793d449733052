package timerentry_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/timerentry"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "nothing is pending after the call", func(t *kata.T) {
		agenda := timerentry.New()
		called := make(chan struct{})
		agenda.After(0, func() { close(called) })
		<-called
		assert.Zero(t, agenda.Pending(), "the only call has come")
	})
}
