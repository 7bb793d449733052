package closerfirst_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/closerfirst"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "all results come", func(t *kata.T) {
		sum := 0
		odd := func() int {
			n := 0
			for i := range 1000 {
				n += i % 2
			}
			return n
		}
		for v := range closerfirst.Merge(odd, odd) {
			sum += v
		}
		assert.Equal(t, 1000, sum, "both sources have a result")
	})
}
