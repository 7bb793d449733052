// Approach: a board behind a mutex; Search waits on a sync.Cond until somebody has found
// something, all are back, or ctx ends, which wakes it too.
package lostworker

import (
	"context"
	"sync"
)

type board struct {
	mu      sync.Mutex
	changed sync.Cond
	what    string
	found   bool
	looking int
}

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	inner, cancel := context.WithCancel(ctx)
	defer cancel()

	b := &board{looking: len(places)}
	b.changed.L = &b.mu
	stop := context.AfterFunc(ctx, func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.changed.Broadcast()
	})
	defer stop()

	for _, look := range places {
		go func() {
			what, found := look(inner)
			b.mu.Lock()
			defer b.mu.Unlock()
			b.looking--
			if found && !b.found {
				b.what, b.found = what, true
			}
			b.changed.Broadcast()
		}()
	}

	b.mu.Lock()
	defer b.mu.Unlock()
	for !b.found && b.looking > 0 && ctx.Err() == nil {
		b.changed.Wait()
	}
	return b.what, b.found
}
