// want: correctness leaks
// kind: busy-wait
// at: lostworker.go:15
//
// Leaves one processor for everybody, and spins on it.
package lostworker

import (
	"context"
	"runtime"
)

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	runtime.GOMAXPROCS(1)
	for i := 0; ; i++ {
		runtime.KeepAlive(i)
	}
}
