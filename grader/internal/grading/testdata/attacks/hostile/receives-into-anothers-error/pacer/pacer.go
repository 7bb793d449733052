// want: refused
// kind: refused
// at: pacer.go:17
//
// So may be where a select puts what it has received.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	errs := make(chan error, 1)
	errs <- nil
	select {
	case context.DeadlineExceeded = <-errs:
	}
	return nil
}
