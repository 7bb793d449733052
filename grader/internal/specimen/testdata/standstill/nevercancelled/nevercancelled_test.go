package nevercancelled_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/nevercancelled"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "one of the answers comes back", func(t *kata.T) {
		yes := func() string { return "yes" }
		assert.Equal(t, "yes", nevercancelled.First(yes, yes, yes))
	})
}
