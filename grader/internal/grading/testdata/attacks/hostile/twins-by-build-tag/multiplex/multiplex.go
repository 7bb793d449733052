// want: does-not-compile
// kind: compile
// at: without.go:7
//
// The race detector would see one function, and everybody else another.
package multiplex

import "context"

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T { return merge(ctx, ins...) }
