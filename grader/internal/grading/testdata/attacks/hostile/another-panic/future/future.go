// want: refused
// kind: refused
// at: future.go:10
//
// Builtins of its own, in the hope that somebody calls them.
package future

import "context"

func panic(any)    {}
func recover() any { return 1 }

type Future[T any] struct{}

func Async[T any](f func() (T, error)) *Future[T]           { return &Future[T]{} }
func (f *Future[T]) Await(context.Context) (v T, err error) { return }
