// Approach: one goroutine owns the state, and receives functions that change it; they
// are made by functions in a file of their own.
package firstwins

import (
	"context"
	"errors"
)

// ErrNoCalls is what First returns when it is given no calls.
var ErrNoCalls = errors.New("no calls to make")

type board[T any] struct {
	value  T
	won    bool
	errs   []error
	open   int
	cancel func()
}

// note is something that is done to the board, by the one who owns it.
type note[T any] func(*board[T])

// First owns the board. The calls send it notes, on one channel.
func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	if len(calls) == 0 {
		var nothing T
		return nothing, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	b := board[T]{errs: make([]error, len(calls)), open: len(calls), cancel: cancel}
	notes := make(chan note[T])
	for i := 0; i < len(calls); i++ {
		go func() { notes <- result[T](i)(calls[i](ctx)) }()
	}
	for b.open > 0 {
		(<-notes)(&b)
	}
	if b.won {
		return b.value, nil
	}
	return b.value, errors.Join(b.errs...)
}
