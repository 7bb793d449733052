package debounce_test

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/debounce"
)

// In a bubble of synctest, time jumps whenever everybody waits: the test takes no time.

func TestManyKeysOneSave(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var saved atomic.Int64
		d := debounce.New(20*time.Millisecond, func() { saved.Add(1) })
		for range 5 {
			d.Trigger()
			time.Sleep(10 * time.Millisecond)
		}
		require.EqualValues(t, 0, saved.Load(), "each key puts it off")
		time.Sleep(time.Second)
		require.EqualValues(t, 1, saved.Load())
	})
}

func TestCancel(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var saved atomic.Int64
		d := debounce.New(20*time.Millisecond, func() { saved.Add(1) })
		d.Trigger()
		require.True(t, d.Cancel())
		require.False(t, d.Cancel(), "there is nothing to call off any more")
		time.Sleep(time.Second)
		require.EqualValues(t, 0, saved.Load())
	})
}
