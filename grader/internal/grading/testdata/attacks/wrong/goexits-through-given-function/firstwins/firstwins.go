// want: correctness
//
// A deferred wait keeps the goroutine that a failed assertion ends.
package firstwins

import (
	"context"
	"errors"
)

var ErrNoCalls = errors.New("no calls")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (v T, err error) {
	defer func() {
		recover()
		v, err = *new(T), errors.New("x")
	}()
	for _, c := range calls {
		return c(ctx)
	}
	return
}
