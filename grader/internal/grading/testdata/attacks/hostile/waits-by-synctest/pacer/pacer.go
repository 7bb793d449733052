// want: refused
// kind: refused
// at: pacer.go:10
//
// Wants the bubble's own waiting for itself.
package pacer

import (
	"context"
	"testing/synctest"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	synctest.Wait()
	return nil
}
