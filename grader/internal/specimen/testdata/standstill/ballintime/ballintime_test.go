package ballintime_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/ballintime"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "ten thousand throws take ten seconds", func(t *kata.T) {
		assert.Equal(t, 10_000, ballintime.Play(10_000))
		assert.Equal(t, 10*time.Second, t.Elapsed().Truncate(time.Millisecond))
	})
}
