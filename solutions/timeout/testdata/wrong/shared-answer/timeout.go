// want: races
// All replicas write the same variable, late ones even while the caller reads it.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("no replica has answered in time")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	var answer string
	answered := make(chan bool, len(replicas))
	for _, ask := range replicas {
		go func() {
			answer = ask()
			answered <- true
		}()
	}
	select {
	case <-answered:
		return answer, nil
	case <-time.After(limit):
		return "", ErrTimeout
	}
}
