// want: correctness
// All are asked at once, but the wait begins anew for each of them, so that answers
// come through that are long overdue.
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
	for range max(1, len(replicas)) {
		select {
		case answer := <-answers:
			return answer, nil
		case <-time.After(limit):
		}
	}
	return "", ErrTimeout
}
