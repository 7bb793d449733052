// want: refused
// kind: refused
// at: ticker.go:10
//
// The path of an import may be a raw string.
package ticker

import (
	"context"
	process "os"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	process.Exit(0)
	return nil
}
