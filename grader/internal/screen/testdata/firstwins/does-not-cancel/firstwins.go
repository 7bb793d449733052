// want: correctness
// Waits for all calls and never tells the losers that one has won: the deferred
// cancel runs when everybody has long returned.

package firstwins

import (
	"context"
	"errors"
	"sync"
)

var ErrNoCalls = errors.New("no calls to make")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	winner := make(chan T, 1)
	errs := make([]error, len(calls))
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
			default:
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
