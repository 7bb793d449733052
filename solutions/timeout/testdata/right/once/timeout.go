// The first replica to answer writes the result under a sync.Once and closes a
// channel; the others find the Once used up.
package timeout

import (
	"errors"
	"sync"
	"time"
)

// ErrTimeout says that no replica has answered in time.
var ErrTimeout = errors.New("no replica has answered in time")

// Query returns the first answer.
func Query(limit time.Duration, replicas ...func() string) (string, error) {
	var (
		once     sync.Once
		first    string
		answered = make(chan struct{})
	)
	for _, ask := range replicas {
		go func() {
			answer := ask()
			once.Do(func() {
				first = answer
				close(answered)
			})
		}()
	}
	select {
	case <-answered:
		return first, nil
	case <-time.After(limit):
		return "", ErrTimeout
	}
}
