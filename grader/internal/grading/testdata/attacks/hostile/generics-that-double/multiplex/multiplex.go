// want: refused
// kind: refused
// at: multiplex.go:17
//
// Each call makes a type of twice the size, and the compiler has to write them all.
package multiplex

import "context"

type pair[A, B any] struct {
	a A
	b B
}

func two[T any](v T) pair[T, T] { return pair[T, T]{v, v} }

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	_ = two(two(two(two(two(two(two(two(two(two(two(two(two(two(two(two(two(two(two(two(two(two(two(two(0))))))))))))))))))))))))
	return nil
}
