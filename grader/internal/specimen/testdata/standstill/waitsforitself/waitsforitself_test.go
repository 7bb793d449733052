package waitsforitself_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/waitsforitself"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the squares come out, then the end", func(t *kata.T) {
		var got []int
		for s := range waitsforitself.Squares(2) {
			got = append(got, s)
		}
		assert.ElementsMatch(t, []int{0, 1}, got)
	})
}
