package stoplocked_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/stoplocked"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "stopping after a job has spoken", func(t *kata.T) {
		var p stoplocked.Pool
		said := make(chan string, 1)
		p.Run(func() { said <- "done" })
		assert.Equal(t, "done", <-said)
		assert.Equal(t, 1, p.Stop(), "one job was done")
	})
}
