// want: correctness
// One goroutine asks the replicas one after another, so a slow one at the front
// keeps the quick ones from being asked.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("no replica has answered in time")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	answers := make(chan string, len(replicas))
	go func() {
		for _, ask := range replicas {
			answers <- ask()
		}
	}()
	select {
	case answer := <-answers:
		return answer, nil
	case <-time.After(limit):
		return "", ErrTimeout
	}
}
