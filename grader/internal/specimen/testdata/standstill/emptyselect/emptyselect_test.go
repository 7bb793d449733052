package emptyselect_test

import (
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/emptyselect"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "all jobs are done when it returns", func(t *kata.T) {
		var n atomic.Int32
		job := func() { n.Add(1) }
		emptyselect.Run(job, job, job)
		assert.EqualValues(t, 3, n.Load())
	})
}
