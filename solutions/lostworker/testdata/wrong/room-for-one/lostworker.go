// want: leaks
// The channel has room for one answer. That is enough for one loser, and not for two.
package lostworker

import "context"

type answer struct {
	what  string
	found bool
}

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	answers := make(chan answer, 1)
	for _, look := range places {
		go func() {
			what, found := look(ctx)
			answers <- answer{what, found}
		}()
	}
	for range places {
		select {
		case a := <-answers:
			if a.found {
				return a.what, true
			}
		case <-ctx.Done():
			return "", false
		}
	}
	return "", false
}
