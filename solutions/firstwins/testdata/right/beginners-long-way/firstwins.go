// Approach: a beginner's long way round: one channel for the winner, one for
// failures, one for "done", and a goroutine that keeps the books.

package firstwins

import (
	"context"
	"errors"
)

var ErrNoCalls = errors.New("no calls to make")

type success[T any] struct {
	value T
}

type failure struct {
	index int
	err   error
}

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var empty T
	n := len(calls)
	if n == 0 {
		return empty, ErrNoCalls
	}

	newCtx, cancelFunc := context.WithCancel(ctx)

	successes := make(chan success[T])
	failures := make(chan failure)

	for i := 0; i < n; i++ {
		index := i
		call := calls[i]
		go func() {
			value, err := call(newCtx)
			if err == nil {
				successes <- success[T]{value: value}
			} else {
				failures <- failure{index: index, err: err}
			}
		}()
	}

	var winner *success[T]
	allErrors := make(map[int]error)
	finished := make(chan bool)

	go func() {
		for received := 0; received < n; received++ {
			select {
			case s := <-successes:
				if winner == nil {
					winner = &s
					cancelFunc()
				}
			case f := <-failures:
				allErrors[f.index] = f.err
			}
		}
		finished <- true
	}()

	<-finished
	cancelFunc()

	if winner != nil {
		return winner.value, nil
	}

	errorList := []error{}
	for i := 0; i < n; i++ {
		errorList = append(errorList, allErrors[i])
	}
	return empty, errors.Join(errorList...)
}
