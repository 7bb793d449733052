package skippeddone_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/skippeddone"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the runner is closed when a job has just begun to return", func(t *kata.T) {
		var r skippeddone.Runner
		began := make(chan struct{}, 1)
		r.Run(func() int {
			began <- struct{}{}
			return 1
		})
		<-began
		assert.LessOrEqual(t, len(r.Close()), 1, "there was one job")
	})
}
