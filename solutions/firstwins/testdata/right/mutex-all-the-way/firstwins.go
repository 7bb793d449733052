// Approach: First itself holds the lock while it starts the calls and while it
// waits on a condition; whoever returns takes the lock to report.

package firstwins

import (
	"context"
	"errors"
	"sync"
)

var ErrNoCalls = errors.New("no calls to make")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var value T
	if len(calls) == 0 {
		return value, ErrNoCalls
	}

	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	var mu sync.Mutex
	done := sync.NewCond(&mu)
	left := len(calls)
	ok := false
	errs := make([]error, left)

	mu.Lock()
	defer mu.Unlock()
	for i, call := range calls {
		go func() {
			v, err := call(ctx)
			mu.Lock()
			defer mu.Unlock()
			left--
			switch {
			case err != nil:
				errs[i] = err
			case !ok:
				ok, value = true, v
				cancel()
			}
			if left == 0 {
				done.Signal()
			}
		}()
	}
	for left > 0 {
		done.Wait()
	}
	if ok {
		return value, nil
	}
	return value, errors.Join(errs...)
}
