package spinontrylock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/spinontrylock"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the second waits for the first", func(t *kata.T) {
		var l spinontrylock.Lock
		l.Lock()
		time.AfterFunc(time.Second, l.Unlock)
		l.Lock()
		assert.InDelta(t, time.Second, t.Elapsed(), float64(kata.Tolerance))
	})
}
