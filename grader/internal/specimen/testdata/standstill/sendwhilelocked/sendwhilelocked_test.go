package sendwhilelocked_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/sendwhilelocked"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "every event is written down", func(t *kata.T) {
		l := sendwhilelocked.New()
		l.Add("a")
		l.Add("b")
		assert.Equal(t, 2, l.Close())
	})
}
