package lockorder_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lockorder"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "money that goes both ways is all there", func(t *kata.T) {
		a, b := lockorder.Open(1, 10), lockorder.Open(2, 10)
		var both sync.WaitGroup
		both.Go(func() { lockorder.Move(a, b, 3) })
		lockorder.Move(b, a, 4)
		both.Wait()
		assert.Equal(t, 20, a.Balance()+b.Balance())
	})
}
