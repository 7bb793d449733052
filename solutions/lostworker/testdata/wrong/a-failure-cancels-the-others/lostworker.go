// want: correctness
// Every place calls cancel when it has finished, also one that has found nothing. So the
// others give up.
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
			defer cancel()
			if ok && !found {
				what, found = w, true
			}
		})
	}
	wg.Wait()
	return what, found
}
