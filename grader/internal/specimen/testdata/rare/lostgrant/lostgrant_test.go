package lostgrant_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/lostgrant"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "somebody gives up when the key is returned", func(t *kata.T) {
		var key lostgrant.Key
		assert.NoError(t, key.Take(context.Background()), "nobody has the key")
		ctx, cancel := context.WithCancel(context.Background())
		left := make(chan struct{})
		go func() {
			defer close(left)
			if key.Take(ctx) == nil {
				key.Return()
			}
		}()
		t.Settle()
		go cancel()
		key.Return()
		<-left
		assert.NoError(t, key.Take(context.Background()), "nobody has the key")
	})
}
