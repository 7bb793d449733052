// want: correctness
// The calls' context is derived from context.Background(): they do not see the
// values of ctx and do not learn when it ends.

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
		once   sync.Once
		won    bool
		wg     sync.WaitGroup
	)
	if len(calls) == 0 {
		return winner, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()

	errs := make([]error, len(calls))
	for i, call := range calls {
		wg.Go(func() {
			v, err := call(ctx)
			if err != nil {
				errs[i] = err
				return
			}
			once.Do(func() {
				winner, won = v, true
				cancel()
			})
		})
	}
	wg.Wait()
	if won {
		return winner, nil
	}
	return winner, errors.Join(errs...)
}
