package timer_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/timer"
)

func TestASourceThatNeverBeats(t *testing.T) {
	lived := timer.Watch(make(chan struct{}), 20*time.Millisecond)
	require.GreaterOrEqual(t, lived, 20*time.Millisecond)
}

func TestASourceThatSaysGoodbye(t *testing.T) {
	beats := make(chan struct{})
	go func() {
		beats <- struct{}{}
		beats <- struct{}{}
		close(beats)
	}()
	lived := timer.Watch(beats, time.Hour)
	require.Less(t, lived, time.Minute) // it does not wait for an hour of silence
}
