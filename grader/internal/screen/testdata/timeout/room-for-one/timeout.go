// want: leaks
// A buffer of one has room for one late replica; the next one stays for ever.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("no replica has answered in time")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	answers := make(chan string, 1)
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
