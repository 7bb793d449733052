// want: timing
// Looks every 10 milliseconds whether all calls have returned: First comes back
// up to 10 milliseconds late.

package firstwins

import (
	"context"
	"errors"
	"sync"
	"time"
)

var ErrNoCalls = errors.New("no calls to make")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var (
		mu     sync.Mutex
		winner T
		won    bool
		left   = len(calls)
		errs   = make([]error, len(calls))
	)
	if len(calls) == 0 {
		return winner, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	for i, call := range calls {
		go func() {
			v, err := call(ctx)
			mu.Lock()
			defer mu.Unlock()
			left--
			if err != nil {
				errs[i] = err
			} else if !won {
				won, winner = true, v
				cancel()
			}
		}()
	}

	for {
		mu.Lock()
		finished := left == 0
		mu.Unlock()
		if finished {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if won {
		return winner, nil
	}
	return winner, errors.Join(errs...)
}
