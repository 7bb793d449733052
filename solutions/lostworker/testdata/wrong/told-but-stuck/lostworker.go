// want: leaks
// The places are told that it is over. But their goroutines still wait for somebody who
// takes the answer.
package lostworker

import "context"

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
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
