package mapcount_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/mapcount"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "every word counts", func(t *kata.T) {
		var words mapcount.Words
		var wg sync.WaitGroup
		for range 2 {
			wg.Go(func() { words.Add("go") })
		}
		wg.Wait()
		assert.Equal(t, 2, words.Count("go"))
	})
}
