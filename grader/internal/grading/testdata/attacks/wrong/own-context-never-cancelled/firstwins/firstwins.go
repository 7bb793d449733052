// want: leaks
// kind: leak
//
// A derived context of an own type, whose watcher goroutine (package context) stays when no call wins.
package firstwins

import (
	"context"
	"errors"
	"sync"
)

var ErrNoCalls = errors.New("no calls")

type mine struct {
	context.Context
	done chan struct{}
}

func (m mine) Done() <-chan struct{} { return m.done }

func linked(ctx context.Context) context.Context {
	m := mine{ctx, make(chan struct{})}
	context.AfterFunc(ctx, func() { close(m.done) })
	return m
}

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	if len(calls) == 0 {
		return zero, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(linked(ctx))

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
		return zero, errors.Join(errs...)
	}
}
