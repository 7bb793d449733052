// Package watcher calls a function when a context ends, unless the work is done before.
//
// Family: blocking, channel with context.
// Bug: the watcher is told of the work's end only if it already listens; else it stays.
package watcher

import "context"

// Guarded does work; should ctx end meanwhile, abort is called.
func Guarded(ctx context.Context, work, abort func()) {
	done := make(chan struct{})
	go func() {
		select {
		case <-ctx.Done():
			abort()
		case <-done:
		}
	}()
	work()
	select {
	case done <- struct{}{}:
	default: // it has called abort
	}
}
