package deadline_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/deadline"
)

func TestItIsReadyAtTheThirdAttempt(t *testing.T) {
	asked := 0
	attempts, err := deadline.Poll(context.Background(), time.Minute, time.Millisecond, func() bool {
		asked++
		return asked == 3
	})
	require.NoError(t, err)
	require.Equal(t, 3, attempts)
}

func TestItIsNeverReady(t *testing.T) {
	attempts, err := deadline.Poll(context.Background(), 20*time.Millisecond, time.Hour, func() bool { return false })
	require.ErrorIs(t, err, context.DeadlineExceeded)
	require.Equal(t, 1, attempts) // the second one would be due in an hour
}
