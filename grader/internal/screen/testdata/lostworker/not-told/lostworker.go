// want: leaks
// The channels have room now, so nobody waits with an answer. But those who still look are
// not told that it is over.
package lostworker

import "context"

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
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
