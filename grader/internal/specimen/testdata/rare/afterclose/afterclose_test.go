package afterclose_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/afterclose"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "the context ends when a message is sent", func(t *kata.T) {
		ctx, cancel := context.WithCancel(context.Background())
		in := afterclose.New(ctx, 3)
		go cancel()
		in.Send("a")
		got := 0
		for range in.Messages() {
			got++
		}
		assert.Equal(t, in.Sent(), got, "what was sent is there")
	})
}
