// want: timing
// It sleeps until the limit and only then looks for an answer.
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
	time.Sleep(limit)
	select {
	case answer := <-answers:
		return answer, nil
	default:
		return "", ErrTimeout
	}
}
