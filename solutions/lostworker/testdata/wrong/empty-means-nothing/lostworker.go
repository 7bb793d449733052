// want: correctness
// An empty string is taken for "nothing found".
package lostworker

import "context"

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	answers := make(chan string, len(places))
	for _, look := range places {
		go func() {
			what, _ := look(ctx)
			answers <- what
		}()
	}
	for range places {
		select {
		case what := <-answers:
			if what != "" {
				return what, true
			}
		case <-ctx.Done():
			return "", false
		}
	}
	return "", false
}
