// want: leaks
// The AfterFunc is not stopped when an answer has come: it still fires when the
// limit is over, however long that takes.
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
	time.AfterFunc(limit, func() { close(expired) })
	select {
	case answer := <-answers:
		return answer, nil
	case <-expired:
		return "", ErrTimeout
	}
}
