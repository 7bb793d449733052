// Package leftticking stops its ticker and its goroutine.
package leftticking

import (
	"sync/atomic"
	"time"
)

// Clock counts seconds.
type Clock struct {
	stop    chan struct{}
	seconds atomic.Int32
}

// New starts a clock.
func New() *Clock {
	c := &Clock{stop: make(chan struct{})}
	go func() {
		ticks := time.NewTicker(time.Second)
		defer ticks.Stop()
		for {
			select {
			case <-ticks.C:
				c.seconds.Add(1)
			case <-c.stop:
				return
			}
		}
	}()
	return c
}

// Stop stops the clock and returns the seconds.
func (c *Clock) Stop() int {
	close(c.stop)
	return int(c.seconds.Load())
}
