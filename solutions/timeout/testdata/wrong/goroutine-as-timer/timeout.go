// want: leaks
// A goroutine sleeps for the whole limit, whether or not anybody still waits for it.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("no replica has answered in time")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	answers := make(chan string, len(replicas))
	for _, ask := range replicas {
		go func() { answers <- ask() }()
	}
	expired := make(chan struct{})
	go func() {
		time.Sleep(limit)
		close(expired)
	}()
	select {
	case answer := <-answers:
		return answer, nil
	case <-expired:
		return "", ErrTimeout
	}
}
