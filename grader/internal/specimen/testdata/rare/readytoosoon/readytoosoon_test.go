package readytoosoon_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/readytoosoon"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a setting is read while all are loaded", func(t *kata.T) {
		var s readytoosoon.Settings
		got := make(chan int, 1)
		go func() { got <- s.Get("speed", 1) }()
		s.Load(map[string]int{"speed": 9})
		assert.Contains(t, []int{1, 9}, <-got, "the usual speed or the loaded one")
		assert.Equal(t, 9, s.Get("speed", 1))
	})
}
