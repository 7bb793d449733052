// want: races
// Every goroutine reads and writes the winner without a lock: check, then act.

package firstwins

import (
	"context"
	"errors"
	"sync"
)

var ErrNoCalls = errors.New("no calls to make")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var (
		winner T
		won    bool
		wg     sync.WaitGroup
	)
	if len(calls) == 0 {
		return winner, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	errs := make([]error, len(calls))
	for i, call := range calls {
		wg.Go(func() {
			v, err := call(ctx)
			if err != nil {
				errs[i] = err
				return
			}
			if !won {
				won = true
				winner = v
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
