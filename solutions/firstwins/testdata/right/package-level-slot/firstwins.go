// Approach: a package-level channel with one slot is the lock, and a channel that
// the last call closes takes the place of a WaitGroup.

package firstwins

import (
	"context"
	"errors"
)

var ErrNoCalls = errors.New("no calls to make")

// slot holds a token while somebody reads or writes a race's state.
var slot = make(chan struct{}, 1)

func locked(f func()) {
	slot <- struct{}{}
	defer func() { <-slot }()
	f()
}

type race[T any] struct {
	winner *T
	errs   []error
	left   int
	over   chan struct{}
}

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	r := &race[T]{errs: make([]error, len(calls)), left: len(calls), over: make(chan struct{})}
	for i, call := range calls {
		go func() {
			v, err := call(ctx)
			locked(func() {
				if err != nil {
					r.errs[i] = err
				} else if r.winner == nil {
					r.winner = &v
					cancel()
				}
				r.left--
				if r.left == 0 {
					close(r.over)
				}
			})
		}()
	}
	<-r.over

	if r.winner != nil {
		return *r.winner, nil
	}
	return zero, errors.Join(r.errs...)
}
