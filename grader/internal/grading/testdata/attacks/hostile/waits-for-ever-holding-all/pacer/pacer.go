// want: correctness
// kind: deadlock
// at: pacer.go:18
//
// Locks what nobody unlocks, in the middle of everything.
package pacer

import (
	"context"
	"sync"
	"time"
)

var mu sync.Mutex

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	mu.Lock()
	mu.Lock()
	return nil
}
