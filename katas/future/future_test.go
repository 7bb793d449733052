package future_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/future"
)

func TestTheAnswerCanBeAskedForTwice(t *testing.T) {
	book := future.Async(func() (string, error) { return "The Little Prince", nil })
	for range 2 {
		title, err := book.Await(context.Background())
		require.NoError(t, err)
		require.Equal(t, "The Little Prince", title)
	}
}

func TestWaitingCanBeGivenUp(t *testing.T) {
	letter := make(chan string)
	never := future.Async(func() (string, error) { return <-letter, nil })
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	_, err := never.Await(ctx)
	require.ErrorIs(t, err, context.DeadlineExceeded)
}

func TestAPanicBecomesAnError(t *testing.T) {
	_, err := future.Async(func() (int, error) { panic("the shop is on fire") }).Await(context.Background())
	require.ErrorContains(t, err, "the shop is on fire")
}
