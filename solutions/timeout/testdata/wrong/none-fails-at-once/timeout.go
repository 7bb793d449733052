// want: timing
// Without replicas it gives up at once and not after the limit.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("no replica has answered in time")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	if len(replicas) == 0 {
		return "", ErrTimeout
	}
	answers := make(chan string, len(replicas))
	for _, ask := range replicas {
		go func() { answers <- ask() }()
	}
	select {
	case answer := <-answers:
		return answer, nil
	case <-time.After(limit):
		return "", ErrTimeout
	}
}
