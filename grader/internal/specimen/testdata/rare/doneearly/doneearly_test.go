package doneearly_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/doneearly"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "all tasks are listed", func(t *kata.T) {
		got := doneearly.Run(func() {}, func() {}, func() {})
		assert.ElementsMatch(t, []int{0, 1, 2}, got)
	})
}
