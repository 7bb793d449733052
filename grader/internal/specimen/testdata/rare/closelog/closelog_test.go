package closelog_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/closelog"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "all lines are kept", func(t *kata.T) {
		l := closelog.New()
		l.Write("a")
		l.Write("b")
		assert.Equal(t, []string{"a", "b"}, l.Close())
	})
}
