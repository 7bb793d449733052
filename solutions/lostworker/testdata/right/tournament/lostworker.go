// Approach: a tree of matches; each hands on the find that comes first, or closes its
// channel without one.
package lostworker

import "context"

// Search is a tournament: two places at a time play for the find of their match, and the
// winners of two matches for that of the next.
func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	select {
	case what, found := <-match(ctx, places):
		return what, found
	case <-ctx.Done():
		return "", false
	}
}

// match returns a channel that has the find of one of the places, and is closed if none
// of them finds anything.
func match(ctx context.Context, places []func(context.Context) (string, bool)) <-chan string {
	final := make(chan string, 1) // whoever wins need not wait for the ceremony
	switch n := len(places); n {
	case 0:
		close(final)
	case 1:
		go play(final, func() (string, bool) { return places[0](ctx) })
	default:
		one, other := match(ctx, places[:n/2]), match(ctx, places[n/2:])
		go play(final, func() (string, bool) { return better(one, other) })
	}
	return final
}

func play(final chan<- string, game func() (string, bool)) {
	defer close(final)
	if what, found := game(); found {
		final <- what
	}
}

// better returns the find that comes first, from one or the other.
func better(one, other <-chan string) (what string, found bool) {
	select {
	case what, found = <-one:
		if !found {
			what, found = <-other
		}
	case what, found = <-other:
		if !found {
			what, found = <-one
		}
	}
	return what, found
}
