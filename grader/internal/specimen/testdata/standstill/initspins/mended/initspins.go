// Package initspins sets itself up without waiting.
package initspins

import "sync/atomic"

var ready atomic.Bool

func init() { ready.Store(true) }

// Ready tells whether all is set up.
func Ready() bool { return ready.Load() }
