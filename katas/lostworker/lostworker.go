// Package lostworker looks for a lost thing in many places at the same time.
package lostworker

import "context"

// Search asks all places at the same time, and returns what the first one has found
// that finds anything, and true. The context given to the places is derived from
// ctx, and is cancelled as soon as one has found something.
//
// If no place finds anything, or ctx ends before one does, Search returns "" and
// false. When it and the places have returned, nothing is left behind.
func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	finds := make(chan string)
	nothing := make(chan struct{})
	for _, look := range places {
		go func() {
			if what, found := look(ctx); found {
				finds <- what
			} else {
				nothing <- struct{}{}
			}
		}()
	}

	for range places {
		select {
		case what := <-finds:
			return what, true
		case <-nothing:
		case <-ctx.Done():
			return "", false
		}
	}
	return "", false
}
