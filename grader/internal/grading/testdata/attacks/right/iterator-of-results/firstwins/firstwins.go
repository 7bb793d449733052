// want: passed
//
// Results as a range-over-func iterator, panics carried over a channel and thrown again.
package firstwins

import (
	"context"
	"errors"
	"iter"
)

var ErrNoCalls = errors.New("no calls")

type result[T any] struct {
	i   int
	v   T
	err error
	pan any
}

func results[T any](ctx context.Context, calls []func(context.Context) (T, error)) iter.Seq[result[T]] {
	return func(yield func(result[T]) bool) {
		ch := make(chan result[T])
		for i, c := range calls {
			go func() {
				r := result[T]{i: i}
				defer func() {
					r.pan = recover()
					ch <- r
				}()
				r.v, r.err = c(ctx)
			}()
		}
		going := true
		for range calls {
			r := <-ch
			going = going && yield(r)
		}
	}
}

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero, best T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	errs := make([]error, len(calls))
	for r := range results(ctx, calls) {
		if r.pan != nil {
			panic(r.pan)
		}
		if r.err == nil {
			best = r.v
			cancel(nil)
			// leaving the loop makes the iterator wait for the others
			goto won
		}
		errs[r.i] = r.err
	}
	return zero, errors.Join(errs...)
won:
	return best, nil
}
