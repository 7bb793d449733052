// want: correctness
// Later successes overwrite the winner.

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
		wg.Add(1)
		go func() {
			defer wg.Done()
			v, err := call(ctx)
			if err != nil {
				errs[i] = err
				return
			}
			mu.Lock()
			winner, won = v, true
			mu.Unlock()
			cancel()
		}()
	}
	wg.Wait()
	if won {
		return winner, nil
	}
	return winner, errors.Join(errs...)
}
