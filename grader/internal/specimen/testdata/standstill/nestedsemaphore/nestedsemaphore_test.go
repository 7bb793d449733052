package nestedsemaphore_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/nestedsemaphore"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the whole tree is visited", func(t *kata.T) {
		leaf := &nestedsemaphore.Tree{}
		assert.Equal(t, 4, nestedsemaphore.Size(&nestedsemaphore.Tree{Below: []*nestedsemaphore.Tree{
			{Below: []*nestedsemaphore.Tree{leaf}}, leaf,
		}}))
	})
}
