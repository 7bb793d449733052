// want: does-not-compile
// kind: compile
// at: firstwins.go:17
//
// A generic function that needs itself for a larger type, and so on.
package firstwins

import (
	"context"
	"errors"
)

var ErrNoCalls = errors.New("no calls")

type box[T any] struct{ v T }

func deeper[T any](n int, v T) {
	if n > 0 {
		deeper(n-1, box[T]{v})
	}
}

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	deeper(3, zero)
	return zero, ErrNoCalls
}
