// want: passed
//
// A deadline with a cause, and a slot that one answer wins.
package timeout

import (
	"context"
	"errors"
	"sync/atomic"
	"time"
)

var ErrTimeout = errors.New("no replica has answered in time")

// A context with a deadline, context.AfterFunc, and a slot that only one can win.
func Query(limit time.Duration, replicas ...func() string) (string, error) {
	ctx, cancel := context.WithTimeoutCause(context.Background(), limit, ErrTimeout)
	defer cancel()
	var won atomic.Pointer[string]
	done := make(chan struct{})
	for _, ask := range replicas {
		go func() {
			s := ask()
			if won.CompareAndSwap(nil, &s) {
				close(done)
			}
		}()
	}
	late := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() { late <- context.Cause(ctx) })
	defer stop()
	select {
	case <-done:
		return *won.Load(), nil
	case err := <-late:
		return "", err
	}
}
