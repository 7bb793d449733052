// want: refused
// kind: refused
// at: firstwins.go:15
//
// Takes the address, and writes later.
package firstwins

import (
	"context"
	"errors"
)

var ErrNoCalls = errors.New("no calls")

var deadline = &context.DeadlineExceeded

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	*deadline = nil
	return zero, ErrNoCalls
}
