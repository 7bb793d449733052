// An unbuffered channel, and a second one that is closed when Query returns: a late
// replica chooses between a reader and the end.
package timeout

import (
	"errors"
	"time"
)

// ErrTimeout says that no replica has answered in time.
var ErrTimeout = errors.New("no replica has answered in time")

// Query returns the first answer.
func Query(limit time.Duration, replicas ...func() string) (string, error) {
	answers := make(chan string)
	returned := make(chan struct{})
	defer close(returned)

	for _, ask := range replicas {
		go func() {
			answer := ask()
			select {
			case answers <- answer:
			case <-returned:
			}
		}()
	}

	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case answer := <-answers:
		return answer, nil
	case <-timer.C:
		return "", ErrTimeout
	}
}
