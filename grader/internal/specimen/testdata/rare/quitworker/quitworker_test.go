package quitworker_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/quitworker"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the worker is stopped after its last job", func(t *kata.T) {
		did := make(chan int, 2)
		w := quitworker.Start(2, func(i int) { did <- i })
		assert.Equal(t, 0, <-did, "jobs come in their order")
		assert.Equal(t, 1, <-did, "jobs come in their order")
		w.Stop()
	})
}
