// Approach: as one wrote it before errors.Join and wg.Go: loop variables handed
// over as arguments, a buffered channel, and an error type of its own.

package firstwins

import (
	"context"
	"errors"
	"strings"
)

var ErrNoCalls = errors.New("no calls to make")

// failures is the errors of all calls.
type failures []error

func (f failures) Error() string {
	lines := make([]string, 0, len(f))
	for _, err := range f {
		lines = append(lines, err.Error())
	}
	return strings.Join(lines, "\n")
}

func (f failures) Is(target error) bool {
	for _, err := range f {
		if errors.Is(err, target) {
			return true
		}
	}
	return false
}

type answer[T any] struct {
	number int
	value  T
	err    error
}

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (value T, err error) {
	if len(calls) == 0 {
		return value, ErrNoCalls
	}

	callCtx, cancel := context.WithCancel(ctx)
	defer cancel()

	answers := make(chan answer[T], len(calls))
	for i := 0; i < len(calls); i++ {
		go func(number int, call func(context.Context) (T, error)) {
			value, err := call(callCtx)
			answers <- answer[T]{number: number, value: value, err: err}
		}(i, calls[i])
	}

	failed := make(failures, len(calls))
	found := false
	for i := 0; i < len(calls); i++ {
		a := <-answers
		if a.err != nil {
			failed[a.number] = a.err
			continue
		}
		if !found {
			found = true
			value = a.value
			cancel()
		}
	}
	if found {
		return value, nil
	}
	return value, failed
}
