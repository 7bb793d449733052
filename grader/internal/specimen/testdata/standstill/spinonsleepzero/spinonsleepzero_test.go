package spinonsleepzero_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/spinonsleepzero"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "it waits a second", func(t *kata.T) {
		f := spinonsleepzero.After(time.Second)
		f.Wait()
		assert.InDelta(t, time.Second, t.Elapsed(), float64(kata.Tolerance))
	})
}
