// want: correctness
// Every call that returns cancels the others, one that failed too.

package firstwins

import (
	"context"
	"errors"
	"sync"
)

var ErrNoCalls = errors.New("no calls to make")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var (
		once   sync.Once
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
			if errs[i] = err; err == nil {
				once.Do(func() { winner, won = v, true })
			}
			cancel()
		})
	}
	wg.Wait()
	if won {
		return winner, nil
	}
	return winner, errors.Join(errs...)
}
