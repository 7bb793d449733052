package copiedgroup_test

import (
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/copiedgroup"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "all jobs are done", func(t *kata.T) {
		var n atomic.Int32
		copiedgroup.Run(func() { n.Add(1) }, func() { n.Add(1) })
		assert.EqualValues(t, 2, n.Load())
	})
}
