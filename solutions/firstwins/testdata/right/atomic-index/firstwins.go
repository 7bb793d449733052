// Approach: every call keeps what it got in a place of its own, and an atomic
// number says which place holds the first success.

package firstwins

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
)

var ErrNoCalls = errors.New("no calls to make")

const nobody = -1

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var none T
	if len(calls) == 0 {
		return none, ErrNoCalls
	}

	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	values := make([]T, len(calls))
	errs := make([]error, len(calls))

	var winner atomic.Int32
	winner.Store(nobody)

	var all sync.WaitGroup
	for i, call := range calls {
		all.Go(func() {
			values[i], errs[i] = call(ctx)
			if errs[i] == nil && winner.CompareAndSwap(nobody, int32(i)) {
				cancel()
			}
		})
	}
	all.Wait()

	if i := winner.Load(); i != nobody {
		return values[i], nil
	}
	return none, errors.Join(errs...)
}
