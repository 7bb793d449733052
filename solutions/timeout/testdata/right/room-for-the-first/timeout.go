// Room for one answer is enough where a replica that finds the place taken throws
// its answer away.
package timeout

import (
	"errors"
	"time"
)

// ErrTimeout says that no replica has answered in time.
var ErrTimeout = errors.New("no replica has answered in time")

// Query returns the first answer.
func Query(limit time.Duration, replicas ...func() string) (string, error) {
	timeout := time.After(limit)
	first := make(chan string, 1)
	for _, ask := range replicas {
		go func() {
			select {
			case first <- ask():
			default:
			}
		}()
	}
	select {
	case answer := <-first:
		return answer, nil
	case <-timeout:
		return "", ErrTimeout
	}
}
