// want: passed
//
// AfterFunc for the limit, stopped by the first answer; Once; a struct guarded by a mutex, OnceValue'd error.
package timeout

import (
	"errors"
	"sync"
	"time"
)

var ErrTimeout error = timeoutError{}

type timeoutError struct{}

func (timeoutError) Error() string   { return "timed out" }
func (timeoutError) Timeout() bool   { return true }
func (timeoutError) Is(t error) bool { _, ok := t.(timeoutError); return ok }

var _ = errors.New

func Query(limit time.Duration, replicas ...func() string) (answer string, err error) {
	var once sync.Once
	done := make(chan struct{})
	finish := func(a string, e error) {
		once.Do(func() {
			answer, err = a, e
			close(done)
		})
	}
	t := time.AfterFunc(limit, func() { finish("", ErrTimeout) })
	defer t.Stop()
	for _, r := range replicas {
		go func() { finish(r(), nil) }()
	}
	<-done
	return
}
