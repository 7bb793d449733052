package stringlocks_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/stringlocks"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "it shows what it holds", func(t *kata.T) {
		var s stringlocks.Set
		s.Add("a")
		assert.Equal(t, "[a]", fmt.Sprint(&s))
	})
}
