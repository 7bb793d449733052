// Package nevercancelled has its deferred calls in the wrong order: the last one runs
// first, and waits for goroutines that end when the context is cancelled.
package nevercancelled

import (
	"context"
	"sync"
)

// First asks all sources and returns the first answer.
func First(sources ...func() string) string {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var all sync.WaitGroup
	defer all.Wait()
	answers := make(chan string)
	for _, source := range sources {
		all.Go(func() {
			select { // want: deadlock correctness
			case answers <- source():
			case <-ctx.Done():
			}
		})
	}
	return <-answers
}
