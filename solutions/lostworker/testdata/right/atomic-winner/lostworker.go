// Approach: the places write to slots of their own; an atomic number says which slot won.
package lostworker

import (
	"context"
	"sync"
	"sync/atomic"
)

var none int64 = -1

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	slots := make([]string, len(places))
	var winner atomic.Int64
	winner.Store(none)

	var wg sync.WaitGroup
	for i, look := range places {
		wg.Add(1)
		go func() {
			defer wg.Done()
			what, found := look(ctx)
			slots[i] = what
			if found && winner.CompareAndSwap(none, int64(i)) {
				cancel()
			}
		}()
	}
	wg.Wait()
	if i := winner.Load(); i != none {
		return slots[i], true
	}
	return "", false
}
