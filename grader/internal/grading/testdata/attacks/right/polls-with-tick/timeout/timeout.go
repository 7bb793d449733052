// want: passed
//
// Looks every 5 microseconds with a stopped ticker (within the tolerance).
package timeout

import (
	"errors"
	"sync/atomic"
	"time"
)

var ErrTimeout = errors.New("timeout")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	var got atomic.Pointer[string]
	for _, r := range replicas {
		go func() {
			a := r()
			got.CompareAndSwap(nil, &a)
		}()
	}
	deadline := time.Now().Add(limit)
	t := time.NewTicker(5 * time.Microsecond)
	defer t.Stop()
	for now := range t.C {
		if a := got.Load(); a != nil {
			return *a, nil
		}
		if !now.Before(deadline) {
			break
		}
	}
	return "", ErrTimeout
}
