// want: leaks
// A time limit for the places is a good idea, but it is only called off after a find. When
// nothing was found, its timer goes on.
package lostworker

import (
	"context"
	"time"
)

type answer struct {
	what  string
	found bool
}

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	inner, cancel := context.WithTimeout(ctx, time.Hour)
	answers := make(chan answer, len(places))
	for _, look := range places {
		go func() {
			what, found := look(inner)
			answers <- answer{what, found}
		}()
	}
	for range places {
		select {
		case a := <-answers:
			if a.found {
				cancel()
				return a.what, true
			}
		case <-ctx.Done():
			return "", false
		}
	}
	return "", false
}
