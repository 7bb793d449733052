// want: timing
// Search looks every seven milliseconds whether there is an answer.
package lostworker

import (
	"context"
	"sync"
	"time"
)

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var (
		mu    sync.Mutex
		what  string
		found bool
		back  int
	)
	for _, look := range places {
		go func() {
			w, ok := look(ctx)
			mu.Lock()
			defer mu.Unlock()
			back++
			if ok && !found {
				what, found = w, true
			}
		}()
	}
	for {
		mu.Lock()
		over := found || back == len(places) || ctx.Err() != nil
		result, ok := what, found
		mu.Unlock()
		if over {
			return result, ok
		}
		time.Sleep(7 * time.Millisecond)
	}
}
