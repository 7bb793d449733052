package quietmoment_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/quietmoment"
)

func TestRaces(t *testing.T) {
	kata.Bubble(t, "words are counted and thrown away", func(t *kata.T) {
		d := quietmoment.New("a", "b")
		var wg sync.WaitGroup
		var n int
		wg.Go(func() { n = d.Len() })
		wg.Go(func() { d.Clear() })
		wg.Wait()
		assert.Contains(t, []int{0, 2}, n, "all words or none")
	})
}
