package afteryou_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/afteryou"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "both get through the door", func(t *kata.T) {
		assert.Equal(t, 2, afteryou.Meet())
	})
}
