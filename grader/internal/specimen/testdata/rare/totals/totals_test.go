package totals_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/totals"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a sum is taken while counters grow", func(t *kata.T) {
		c := totals.New()
		c.Add("a", 1)
		var wg sync.WaitGroup
		wg.Go(func() { c.Add("b", 10) })
		wg.Go(func() {
			assert.Contains(t, []int{1, 11}, c.Sum("a", "b"), "the sum is that of before or after")
		})
		wg.Wait()
		assert.Equal(t, 11, c.Sum("a", "b"), "the sum has both")
	})
}
