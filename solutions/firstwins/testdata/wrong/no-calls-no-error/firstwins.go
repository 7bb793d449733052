// want: correctness
// Forgets the case without calls: joining no errors gives nil.

package firstwins

import (
	"context"
	"errors"
	"sync"
)

var ErrNoCalls = errors.New("no calls to make")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
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
				cancel()
			default:
			}
		})
	}
	wg.Wait()

	select {
	case v := <-winner:
		return v, nil
	default:
		var zero T
		return zero, errors.Join(errs...)
	}
}
