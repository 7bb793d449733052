// Approach: a single select, whose cases are switched on and off by nil channels: take an
// item, or pass it on, or wait for the timer.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	result := make(chan T)
	go func() {
		defer close(result)
		var (
			item   T
			source = in
			out    chan<- T
			pause  <-chan time.Time
		)
		for {
			select {
			case v, ok := <-source:
				if !ok {
					return
				}
				item, source, out = v, nil, result
			case out <- item:
				out, pause = nil, time.After(every)
			case <-pause:
				pause, source = nil, in
			case <-ctx.Done():
				return
			}
		}
	}()
	return result
}
