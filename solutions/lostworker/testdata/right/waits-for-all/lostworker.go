// Approach: the first find is kept behind a mutex and cancels the context; Search waits for
// every place, and needs no channel.
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
			w, ok := look(ctx)
			mu.Lock()
			defer mu.Unlock()
			if ok && !found {
				what, found = w, true
				cancel()
			}
		})
	}
	wg.Wait()
	return what, found
}
