package cancelchan_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/cancelchan"
)

func TestAReaderThatHasEnough(t *testing.T) {
	counter := cancelchan.NewCounter()
	for want := range 5 {
		require.Equal(t, want, <-counter.C())
	}
	counter.Stop()
	for range counter.C() { // ends only because the channel is closed
	}
}

func TestStopNeedsNoReader(t *testing.T) {
	counter := cancelchan.NewCounter()
	counter.Stop()
	counter.Stop() // once more does no harm
}
