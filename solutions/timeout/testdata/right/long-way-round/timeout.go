// A beginner's long way: a buffered channel for each replica, a messenger who brings
// each answer to a common place, and a bell that is rung for the first.
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
	channels := make([]chan string, len(replicas))
	for i := range replicas {
		channels[i] = make(chan string, 1)
		go func(i int) {
			channels[i] <- replicas[i]()
			close(channels[i])
		}(i)
	}

	mu := &sync.Mutex{}
	var arrived []string
	bell := make(chan bool, 1)
	for i := range channels {
		go func(i int) {
			for answer := range channels[i] {
				mu.Lock()
				arrived = append(arrived, answer)
				if len(arrived) == 1 {
					bell <- true
				}
				mu.Unlock()
			}
		}(i)
	}

	timer := time.NewTimer(limit)
	select {
	case <-bell:
		timer.Stop()
		mu.Lock()
		defer mu.Unlock()
		return arrived[0], nil
	case <-timer.C:
		return "", ErrTimeout
	}
}
