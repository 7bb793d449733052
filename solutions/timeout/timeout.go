// Package timeout asks several replicas at once and does not wait for ever.
package timeout

import (
	"errors"
	"time"
)

// ErrTimeout says that no replica has answered in time.
var ErrTimeout = errors.New("no replica has answered in time")

// Query gives the channel room for every answer. So a late replica can put its
// answer down and go, though nobody will ever pick it up.
func Query(limit time.Duration, replicas ...func() string) (string, error) {
	answers := make(chan string, len(replicas))
	for _, ask := range replicas {
		go func() { answers <- ask() }()
	}
	select {
	case answer := <-answers:
		return answer, nil
	case <-time.After(limit): // one timer for the whole call
		return "", ErrTimeout
	}
}
