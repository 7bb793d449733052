// want: passed
//
// A semaphore of its own, and turns given away for no reason.
package lostworker

import (
	"context"
	"runtime"
	"sync"
)

type find struct {
	what  string
	found bool
}

// An own semaphore, a Gosched loop that ends, and sync.OnceFunc around cancel.
func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	ctx, stop := context.WithCancel(ctx)
	cancel := sync.OnceFunc(stop)
	defer cancel()
	for range 10 {
		runtime.Gosched()
	}
	finds := make(chan find, len(places))
	sem := make(chan struct{}, max(1, len(places)))
	for _, look := range places {
		sem <- struct{}{}
		go func() {
			defer func() { <-sem }()
			what, ok := look(ctx)
			finds <- find{what, ok}
		}()
	}
	for range places {
		select {
		case f := <-finds:
			if f.found {
				cancel()
				return f.what, true
			}
		case <-ctx.Done():
			return "", false
		}
	}
	return "", false
}
