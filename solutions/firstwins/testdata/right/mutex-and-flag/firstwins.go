// Approach: a mutex guards the winner, a flag says whether there is one, and a
// WaitGroup tells when all calls have returned.

package firstwins

import (
	"context"
	"errors"
	"sync"
)

var ErrNoCalls = errors.New("no calls to make")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var (
		mu     sync.Mutex
		won    bool
		winner T
		errs   = make([]error, len(calls))
		wg     sync.WaitGroup
	)
	if len(calls) == 0 {
		return winner, ErrNoCalls
	}
	child, cancel := context.WithCancel(ctx)
	defer cancel()
	for i, call := range calls {
		wg.Go(func() {
			v, err := call(child)
			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				errs[i] = err
				return
			}
			if !won {
				won, winner = true, v
				cancel()
			}
		})
	}
	wg.Wait()
	if won {
		return winner, nil
	}
	return winner, errors.Join(errs...)
}
