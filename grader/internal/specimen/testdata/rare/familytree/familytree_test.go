package familytree_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/familytree"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a child leaves while the sum is taken", func(t *kata.T) {
		root := familytree.Root(1)
		root.Add(10)
		leaving := root.Add(100)
		sums := make(chan int, 1)
		go func() { sums <- root.Sum() }()
		assert.Equal(t, 100, leaving.Detach(), "a child has its own value")
		assert.Contains(t, []int{11, 111}, <-sums, "the sum is that before or after the child left")
		assert.Equal(t, 11, root.Sum(), "the child has left")
	})
}
