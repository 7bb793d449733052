// want: leaks
// A goroutine takes the answers that nobody wants. Nobody closes the channel, so it waits
// for one more, for ever.
package lostworker

import "context"

type answer struct {
	what  string
	found bool
}

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	ctx, cancel := context.WithCancel(ctx)
	answers := make(chan answer)
	defer func() {
		cancel()
		go func() {
			for range answers {
			}
		}()
	}()
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
