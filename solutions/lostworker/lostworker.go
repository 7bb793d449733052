// Package lostworker looks for a lost thing in many places at the same time.
package lostworker

import "context"

// Search takes care of both kinds of helpers that it does not wait for: those who
// still look learn from their context that it is over, and those who have an answer
// find room for it, though nobody may ever take it out.
func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	finds := make(chan string, len(places))
	nothing := make(chan struct{}, len(places))
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
