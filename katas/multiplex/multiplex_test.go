package multiplex_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/multiplex"
)

// stream is a channel that holds values and has been closed behind them.
func stream(values ...string) <-chan string {
	ch := make(chan string, len(values))
	for _, v := range values {
		ch <- v
	}
	close(ch)
	return ch
}

func TestValuesOfAllInputsArrive(t *testing.T) {
	var got []string
	for v := range multiplex.Merge(t.Context(), stream("a", "b"), nil, stream("c")) {
		got = append(got, v)
	}
	require.ElementsMatch(t, []string{"a", "b", "c"}, got)
}

func TestCancelEndsTheStream(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	silent := make(chan string) // nobody sends, nobody closes
	out := multiplex.Merge(ctx, silent)
	cancel()
	_, open := <-out
	require.False(t, open)
}
