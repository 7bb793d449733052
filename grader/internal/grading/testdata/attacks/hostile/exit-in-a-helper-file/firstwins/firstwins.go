// want: refused
// kind: refused
// at: helper.go:3
//
// The answer is clean, and its second file is not.
package firstwins

import (
	"context"
	"errors"
)

var ErrNoCalls = errors.New("no calls")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	leave()
	return zero, ErrNoCalls
}
