package abandoned_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/kata"
	"github.com/concurrency-katas/go/solutions/abandoned"
)

func TestCorrectness(t *testing.T) {
	kata.Bubble(t, "one caller gives up", func(t *kata.T) {
		d := abandoned.New(func(what string) string { return what + "!" })
		ctx, cancel := context.WithCancel(context.Background())
		go cancel()
		d.Ask(ctx, "why")
		got, err := d.Ask(context.Background(), "why")
		assert.NoError(t, err, "this context has not ended")
		assert.Equal(t, "why!", got)
	})
}
