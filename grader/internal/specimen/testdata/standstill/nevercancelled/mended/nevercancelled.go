// Package nevercancelled cancels the context, and then waits.
package nevercancelled

import (
	"context"
	"sync"
)

// First asks all sources and returns the first answer.
func First(sources ...func() string) string {
	ctx, cancel := context.WithCancel(context.Background())
	var all sync.WaitGroup
	defer all.Wait()
	defer cancel()
	answers := make(chan string)
	for _, source := range sources {
		all.Go(func() {
			select {
			case answers <- source():
			case <-ctx.Done():
			}
		})
	}
	return <-answers
}
