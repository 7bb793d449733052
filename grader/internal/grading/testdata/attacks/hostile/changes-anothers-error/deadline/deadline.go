// want: refused
// kind: refused
// at: deadline.go:14
//
// If two errors are one, a test cannot tell them apart.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	context.Canceled = context.DeadlineExceeded
	return 0, context.Canceled
}
