package breakout_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/katas/breakout"
)

func TestConsumeReturnsWhenItsInputIsClosed(t *testing.T) {
	in := make(chan int, 3)
	in <- 1
	in <- 2
	in <- 3
	close(in)
	done := make(chan struct{})
	go func() {
		defer close(done)
		sum, n := breakout.Consume(context.Background(), in)
		assert.Equal(t, 6, sum)
		assert.Equal(t, 3, n)
	}()
	waitFor(t, done)
}

func TestConsumeReturnsWhenItsContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	in := make(chan int) // never closed
	done := make(chan struct{})
	go func() {
		defer close(done)
		sum, n := breakout.Consume(ctx, in)
		assert.Equal(t, 42, sum)
		assert.Equal(t, 1, n)
	}()
	in <- 42
	cancel()
	waitFor(t, done)
}

// waitFor gives up after a while: a test should end even when Consume does not.
func waitFor(t *testing.T, done <-chan struct{}) {
	t.Helper()
	select {
	case <-done:
	case <-time.After(2 * time.Second):
		assert.Fail(t, "Consume has not returned")
	}
}
