// want: correctness
// One WaitGroup for all uses of First: a First inside a call waits for the call
// that it runs in, for ever.

package firstwins

import (
	"context"
	"errors"
	"sync"
)

var ErrNoCalls = errors.New("no calls to make")

var wg sync.WaitGroup

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	winner := make(chan T, 1)
	errs := make([]error, len(calls))
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
		return zero, errors.Join(errs...)
	}
}
