// want: passed
//
// Generic state machine with Cond, context.AfterFunc, WithoutCancel, cause.
package firstwins

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

var ErrNoCalls = fmt.Errorf("nobody to call: %w", errors.New("no calls"))

type race[T any] struct {
	mu     sync.Mutex
	change *sync.Cond
	left   int
	won    bool
	value  T
	errs   []error
}

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (value T, err error) {
	if len(calls) == 0 {
		err = ErrNoCalls
		return
	}
	values, stop := context.WithCancel(ctx)
	defer stop()
	r := &race[T]{left: len(calls), errs: make([]error, len(calls))}
	r.change = sync.NewCond(&r.mu)
	for i, c := range calls {
		go r.run(values, stop, i, c)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for r.left > 0 {
		r.change.Wait()
	}
	if r.won {
		return r.value, nil
	}
	return value, errors.Join(r.errs...)
}

func (r *race[T]) run(ctx context.Context, stop func(), i int, c func(context.Context) (T, error)) {
	v, err := c(ctx)
	r.mu.Lock()
	defer r.change.Broadcast()
	defer r.mu.Unlock()
	r.left--
	switch r.errs[i] = err; {
	case err != nil || r.won:
		return
	default:
		r.won, r.value = true, v
		stop()
	}
}
