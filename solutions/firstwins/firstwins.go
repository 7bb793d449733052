// Package firstwins asks several calls at once and takes the first success.
package firstwins

import (
	"context"
	"errors"
	"sync"
)

// ErrNoCalls is what First returns when it is given no calls.
var ErrNoCalls = errors.New("no calls to make")

// First waits for every call, so nobody is ever left waiting for First: the
// winner is put aside in a channel that has room for exactly one.
func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	winner := make(chan T, 1)
	errs := make([]error, len(calls)) // each call has a place of its own: no lock, and the right order
	var wg sync.WaitGroup
	for i, call := range calls {
		wg.Go(func() {
			v, err := call(ctx)
			if err != nil {
				errs[i] = err
				return
			}
			select {
			case winner <- v:
				cancel() // only now: a loser may return at this very instant
			default: // somebody was quicker
			}
		})
	}
	wg.Wait()

	select {
	case v := <-winner:
		return v, nil
	default:
		return zero, errors.Join(errs...)
	}
}
