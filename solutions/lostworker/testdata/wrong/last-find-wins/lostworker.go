// want: correctness
// All places are waited for, and each find takes the place of the one before.
package lostworker

import (
	"context"
	"sync"
)

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (what string, found bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var (
		mu sync.Mutex
		wg sync.WaitGroup
	)
	for _, look := range places {
		wg.Go(func() {
			if w, ok := look(ctx); ok {
				cancel()
				mu.Lock()
				defer mu.Unlock()
				what, found = w, true
			}
		})
	}
	wg.Wait()
	return what, found
}
