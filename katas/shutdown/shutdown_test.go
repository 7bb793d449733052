package shutdown_test

import (
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/shutdown"
)

func TestWhatWasAcceptedIsDone(t *testing.T) {
	pool := shutdown.New(2)
	var done atomic.Int64
	for range 5 {
		require.NoError(t, pool.Submit(func() {
			time.Sleep(time.Millisecond)
			done.Add(1)
		}))
	}
	pool.Close()
	require.EqualValues(t, 5, done.Load(), "Close waits for the jobs that run, and for those that wait")
}

func TestAClosedPoolAcceptsNothing(t *testing.T) {
	pool := shutdown.New(2)
	pool.Close()
	require.ErrorIs(t, pool.Submit(func() {}), shutdown.ErrClosed)
	pool.Close() // once more
}
