// want: races
// may: correctness
// Whoever finds something writes it down, and no lock decides who is first.
package lostworker

import (
	"context"
	"sync"
)

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (what string, found bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var wg sync.WaitGroup
	for _, look := range places {
		wg.Go(func() {
			w, ok := look(ctx)
			if ok && !found {
				what, found = w, true
				cancel()
			}
		})
	}
	wg.Wait()
	return what, found
}
