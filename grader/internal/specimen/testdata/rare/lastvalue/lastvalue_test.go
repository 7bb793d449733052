package lastvalue_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lastvalue"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the first three are used", func(t *kata.T) {
		var got []int
		lastvalue.First(context.Background(), 3, func(n int) {
			time.Sleep(time.Millisecond)
			got = append(got, n)
		})
		assert.Equal(t, []int{1, 2, 3}, got)
	})
}
