// Approach: the channel stays unbuffered, and every send has another way out: the end of
// the derived context.
package lostworker

import "context"

type answer struct {
	what  string
	found bool
}

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	answers := make(chan answer)
	for _, look := range places {
		go func() {
			what, found := look(ctx)
			select {
			case answers <- answer{what, found}:
			case <-ctx.Done():
			}
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
