package abafree_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/abafree"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "no page is handed out twice", func(t *kata.T) {
		pages := abafree.New(3)
		kept := make(chan int64, 1)
		go func() {
			a, b := pages.Take(), pages.Take()
			pages.Free(a)
			kept <- b
		}()
		got := []int64{pages.Take(), <-kept, pages.Take()}
		assert.ElementsMatch(t, []int64{1, 2, 3}, got, "each page is in one place")
	})
}
