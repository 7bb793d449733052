// want: correctness
// It takes the empty string for no answer and goes on waiting.
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
	timeout := time.After(limit)
	for {
		select {
		case answer := <-answers:
			if answer != "" {
				return answer, nil
			}
		case <-timeout:
			return "", ErrTimeout
		}
	}
}
