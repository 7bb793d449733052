// want: refused
// kind: refused
// at: future.go:11
//
// Imports the harness, to tell it that all is well.
package future

import (
	"context"

	"github.com/concurrency-katas/go/grader/kata"
)

var _ kata.T

type Future[T any] struct{}

func Async[T any](f func() (T, error)) *Future[T]         { return nil }
func (f *Future[T]) Await(context.Context) (v T, e error) { return }
