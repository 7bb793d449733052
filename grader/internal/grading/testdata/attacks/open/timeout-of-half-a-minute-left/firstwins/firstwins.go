// want: leaks
// kind: leak
//
// A deadline of 30s that nobody cancels when all fail; it fires while virtual time lingers.
package firstwins

import (
	"context"
	"errors"
	"sync"
	"time"
)

var ErrNoCalls = errors.New("no calls")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)

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
	defer func() { _ = cancel }()
	select {
	case v := <-winner:
		return v, nil
	default:
		return zero, errors.Join(errs...)
	}
}
