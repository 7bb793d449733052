// want: correctness
// kind: wrong-answer over-limit
// costs: much processor time
//
// An error text of 200 MiB.
package firstwins

import (
	"context"
	"errors"
	"strings"
)

var ErrNoCalls = errors.New("no calls")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var zero T
	return zero, errors.New(strings.Repeat("long ", 40<<20))
}
