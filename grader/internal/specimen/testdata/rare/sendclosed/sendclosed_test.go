package sendclosed_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/sendclosed"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the box is closed while a letter is on its way", func(t *kata.T) {
		box := sendclosed.New(2)
		put := make(chan bool, 1)
		go func() { put <- box.Put("hello") }()
		box.Close()
		want := 0
		if <-put {
			want = 1
		}
		got := 0
		for range box.Letters() {
			got++
		}
		assert.Equal(t, want, got, "a letter that was taken is in the box, and no other")
	})
}
