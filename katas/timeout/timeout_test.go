package timeout_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/timeout"
)

// after is a replica that answers after d.
func after(d time.Duration, answer string) func() string {
	return func() string {
		time.Sleep(d)
		return answer
	}
}

func TestTheFirstAnswerWins(t *testing.T) {
	got, err := timeout.Query(time.Second, after(200*time.Millisecond, "tortoise"), after(time.Millisecond, "hare"))
	require.NoError(t, err)
	require.Equal(t, "hare", got)
}

func TestNoAnswerInTime(t *testing.T) {
	_, err := timeout.Query(time.Millisecond, after(200*time.Millisecond, "tortoise"))
	require.ErrorIs(t, err, timeout.ErrTimeout)
}
