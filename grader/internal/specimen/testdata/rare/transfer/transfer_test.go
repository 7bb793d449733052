package transfer_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/transfer"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "opposite moves leave the sum as it was", func(t *kata.T) {
		a, b := transfer.Open(1, 100), transfer.Open(2, 100)
		var wg sync.WaitGroup
		wg.Go(func() { transfer.Move(a, b, 30) })
		wg.Go(func() { transfer.Move(b, a, 10) })
		wg.Wait()
		assert.Equal(t, 80, a.Balance(), "30 went away and 10 came")
		assert.Equal(t, 120, b.Balance(), "30 came and 10 went away")
	})
}
