// want: correctness
// The first answer ends the search, even if it is that nothing is here.
package lostworker

import "context"

type answer struct {
	what  string
	found bool
}

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	if len(places) == 0 {
		return "", false
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	answers := make(chan answer, len(places))
	for _, look := range places {
		go func() {
			what, found := look(ctx)
			answers <- answer{what, found}
		}()
	}
	select {
	case a := <-answers:
		return a.what, a.found
	case <-ctx.Done():
		return "", false
	}
}
