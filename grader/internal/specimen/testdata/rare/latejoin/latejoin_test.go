package latejoin_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/latejoin"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "a subscriber gets what is sent after it came", func(t *kata.T) {
		f := latejoin.New()
		first := f.Subscribe(2)
		t.Settle()
		f.Send(5)
		assert.Equal(t, 5, <-first, "the first subscriber was there from the beginning")
		second := f.Subscribe(1)
		f.Send(6)
		assert.Equal(t, 6, <-first, "the first subscriber is still there")
		assert.Equal(t, 6, <-second, "the second subscriber was there before this number")
		f.Close()
	})
}
