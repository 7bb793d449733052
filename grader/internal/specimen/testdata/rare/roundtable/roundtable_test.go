package roundtable_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/roundtable"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "everybody dines", func(t *kata.T) {
		table := roundtable.New(3)
		var wg sync.WaitGroup
		for seat := range 3 {
			wg.Go(func() { table.Dine(seat) })
		}
		wg.Wait()
		assert.Equal(t, []int{1, 1, 1}, table.Meals(), "everybody has dined once")
	})
}
