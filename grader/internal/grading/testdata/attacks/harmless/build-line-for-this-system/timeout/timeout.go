// want: passed
//
// A constraint that would hold anywhere.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("late")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	answers := askAll(replicas)
	select {
	case answer := <-answers:
		return answer, nil
	case <-time.After(limit):
		return "", ErrTimeout
	}
}
