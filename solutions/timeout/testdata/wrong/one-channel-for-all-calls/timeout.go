// want: correctness
// The channel is a package-level variable, so a late answer to one query is the
// first answer to the next.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("no replica has answered in time")

var answers = make(chan string, 1000)

func Query(limit time.Duration, replicas ...func() string) (string, error) {
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
