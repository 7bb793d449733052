// Package leftticking stops its ticker, and the goroutine goes on waiting for it.
package leftticking

import (
	"sync/atomic"
	"time"
)

// Clock counts seconds.
type Clock struct {
	ticks   *time.Ticker
	seconds atomic.Int32
}

// New starts a clock.
func New() *Clock {
	c := &Clock{ticks: time.NewTicker(time.Second)}
	go func() {
		for range c.ticks.C { // want: leak leaks
			c.seconds.Add(1)
		}
	}()
	return c
}

// Stop stops the clock and returns the seconds.
func (c *Clock) Stop() int {
	c.ticks.Stop()
	return int(c.seconds.Load())
}
