// Package deadline asks again and again, but not for ever.
package deadline

import (
	"context"
	"time"
)

// Poll calls ready at once, and then every, 2×every, 3×every… after its own call,
// until ready says true. Then it returns a nil error.
//
// If timeout has passed since the call, Poll gives up and returns an error that is
// context.DeadlineExceeded. If ctx ends earlier, it gives up then, and returns the
// error of ctx. After that ready is not called any more.
//
// In each case attempts is the number of times that ready was called. Poll leaves
// nothing behind. timeout and every are greater than zero, and ready returns at
// once.
func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	panic("not implemented: Poll")
}
