// Approach: the first answer cancels a context with a cause; the error is a type of its own with
// a method Is.
package timeout

import (
	"context"
	"errors"
	"sync/atomic"
	"time"
)

// ErrTimeout says that no replica has answered in time.
var ErrTimeout = errors.New("no replica has answered in time")

// tooLate is ErrTimeout for errors.Is, and tells how long the wait was.
type tooLate time.Duration

func (t tooLate) Error() string        { return "no answer after " + time.Duration(t).String() }
func (t tooLate) Is(target error) bool { return target == ErrTimeout }

// Query has a context that the first answer cancels; the answer is in its cause.
func Query(limit time.Duration, replicas ...func() string) (string, error) {
	ctx, cancel := context.WithTimeoutCause(context.Background(), limit, tooLate(limit))
	defer cancel()
	var first atomic.Pointer[string]
	for i := range replicas {
		go func(ask func() string) {
			answer := ask()
			if ctx.Err() == nil && first.CompareAndSwap(nil, &answer) {
				cancel()
			}
		}(replicas[i])
	}
	<-ctx.Done()
	if answer := first.Load(); answer != nil {
		return *answer, nil
	}
	return "", context.Cause(ctx)
}
