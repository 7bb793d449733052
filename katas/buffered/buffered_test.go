package buffered_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/buffered"
)

func TestFirstInFirstOut(t *testing.T) {
	ctx := context.Background()
	queue := buffered.NewQueue[string](2)
	go func() {
		for _, s := range []string{"A", "B", "C"} { // C waits until A is taken out
			queue.Push(ctx, s)
		}
	}()
	for _, want := range []string{"A", "B", "C"} {
		got, err := queue.Pop(ctx)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
	queue.Close()
}

func TestAClosedQueueGivesWhatIsLeft(t *testing.T) {
	ctx := context.Background()
	queue := buffered.NewQueue[int](2)
	require.NoError(t, queue.Push(ctx, 7))
	queue.Close()
	require.ErrorIs(t, queue.Push(ctx, 8), buffered.ErrClosed)

	got, err := queue.Pop(ctx)
	require.NoError(t, err)
	require.Equal(t, 7, got)
	_, err = queue.Pop(ctx)
	require.ErrorIs(t, err, buffered.ErrClosed)
}
