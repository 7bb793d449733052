// Package pacer lets items through one by one, and not too fast.
package pacer

import (
	"context"
	"time"
)

// Pace sends the items of in to the channel that it returns, in their order. Between
// two of them at least every passes; none waits longer than that demands, so the
// first one comes out at once, and so does one that comes after a pause. Pace does
// not wait: it returns the channel at once.
//
// The channel is closed after the last item, at most every later, when in is closed.
// When ctx ends it is closed at that moment, and one item that was already taken out
// of in may be lost; the others have stayed there. Nothing is left behind then.
//
// every is greater than zero. Somebody receives from the channel until it is closed.
func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	panic("not implemented: Pace")
}
