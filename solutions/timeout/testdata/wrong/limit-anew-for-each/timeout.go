// want: correctness
// The replicas are asked in turn, each for as long as limit: the first to be asked
// wins and not the first to answer.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("no replica has answered in time")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	for _, ask := range replicas {
		answer := make(chan string, 1)
		go func() { answer <- ask() }()
		select {
		case a := <-answer:
			return a, nil
		case <-time.After(limit):
		}
	}
	if len(replicas) == 0 {
		time.Sleep(limit)
	}
	return "", ErrTimeout
}
