// want: correctness
// kind: hang
// at: deadline.go:15
//
// Wakes up in a hundred years, again and again.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	for {
		time.Sleep(100 * 365 * 24 * time.Hour)
	}
}
