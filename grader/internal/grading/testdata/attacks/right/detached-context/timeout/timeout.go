// want: passed
//
// WithTimeoutCause, WithDeadline, WithoutCancel, all cancelled; buffered channel of one with a default.
package timeout

import (
	"context"
	"errors"
	"time"
)

var ErrTimeout = errors.New("timeout")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	ctx, cancel := context.WithTimeoutCause(context.WithoutCancel(context.Background()), limit, ErrTimeout)
	defer cancel()
	first := make(chan string, 1)
	for _, r := range replicas {
		go func() {
			select {
			case first <- r():
			default:
			}
		}()
	}
	select {
	case a := <-first:
		return a, nil
	case <-ctx.Done():
		return "", context.Cause(ctx)
	}
}
