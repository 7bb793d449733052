package leftatalock_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/leftatalock"
)

func TestLeaks(t *testing.T) {
	kata.Bubble(t, "the later goroutine ends too", func(t *kata.T) {
		var n leftatalock.Notes
		n.Add("a")
		n.AddLater("b")
		assert.Equal(t, []string{"a"}, n.All())
	})
}
