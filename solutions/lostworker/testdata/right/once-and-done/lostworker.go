// Approach: sync.Once keeps the first find and closes a channel; another channel says that
// all have answered.
package lostworker

import (
	"context"
	"sync"
)

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	inner, cancel := context.WithCancel(ctx)
	defer cancel()

	var once sync.Once
	var treasure string
	found := make(chan struct{})
	allBack := make(chan struct{})

	var wg sync.WaitGroup
	wg.Add(len(places))
	for i := range places {
		look := places[i]
		go func() {
			defer wg.Done()
			what, ok := look(inner)
			if !ok {
				return
			}
			once.Do(func() {
				treasure = what
				close(found)
			})
		}()
	}
	go func() {
		wg.Wait()
		close(allBack)
	}()

	select {
	case <-found:
		return treasure, true
	case <-ctx.Done():
		return "", false
	case <-allBack:
	}
	select {
	case <-found:
		return treasure, true
	default:
		return "", false
	}
}
