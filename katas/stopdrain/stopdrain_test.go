package stopdrain_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/stopdrain"
)

func TestLinesUntilTheClose(t *testing.T) {
	in := make(chan string, 2)
	in <- "12 degrees"
	in <- "rain"
	close(in)
	require.Equal(t, []string{"12 degrees", "rain"}, stopdrain.Lines(in, time.Minute))
}

func TestLinesUntilTheSilence(t *testing.T) {
	in := make(chan string, 2) // stays open
	in <- "12 degrees"
	in <- "rain"
	report := make(chan []string, 1)
	go func() { report <- stopdrain.Lines(in, 50*time.Millisecond) }()
	select {
	case lines := <-report:
		require.Equal(t, []string{"12 degrees", "rain"}, lines)
	case <-time.After(2 * time.Second): // a test should end even when Lines does not
		require.Fail(t, "Lines has not returned")
	}
}
