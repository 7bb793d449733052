// Package initspins waits in its init for what another goroutine would do later.
package initspins

import (
	"sync/atomic"
	"time"
)

var ready atomic.Bool

func init() {
	time.AfterFunc(time.Millisecond, func() { ready.Store(true) })
	for !ready.Load() { // want: busy-wait correctness
	}
}

// Ready tells whether all is set up.
func Ready() bool { return ready.Load() }
