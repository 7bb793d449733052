// Approach: the first replica races with all others, each race has a channel with room for both.
package timeout

import (
	"errors"
	"time"
)

// ErrTimeout says that no replica has answered in time.
var ErrTimeout = errors.New("no replica has answered in time")

// Query makes a chain: the first replica races with the rest of the list, and the winner
// of that with the clock. Each race has a channel with room for both.
func Query(limit time.Duration, replicas ...func() string) (answer string, err error) {
	type clock = <-chan time.Time
	var up clock = time.Tick(limit)
	select {
	case answer = <-race(replicas):
	case <-up:
		err = ErrTimeout
	}
	return
}

func race(replicas []func() string) <-chan string {
	if len(replicas) == 0 {
		return nil
	}
	winner, rest := make(chan string, 2), race(replicas[1:])
	over := make(chan struct{})
	var first = replicas[0]
	go func() {
		winner <- first()
		close(over)
	}()
	if rest != nil {
		go func() {
			select {
			case winner <- <-rest:
			}
		}()
	}
	return winner
}
