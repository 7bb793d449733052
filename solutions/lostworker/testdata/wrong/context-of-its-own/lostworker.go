// want: correctness
// The places get a context that has nothing to do with ctx: they see none of its values.
package lostworker

import "context"

type answer struct {
	what  string
	found bool
}

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	own, cancel := context.WithCancel(context.Background())
	defer cancel()
	answers := make(chan answer, len(places))
	for _, look := range places {
		go func() {
			what, found := look(own)
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
