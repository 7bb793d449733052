// want: passed
//
// An unstopped ticker of a second for a progress line.
package timeout

import (
	"errors"
	"fmt"
	"time"
)

var ErrTimeout = errors.New("timeout")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	answers := make(chan string, len(replicas))
	for _, r := range replicas {
		go func() { answers <- r() }()
	}
	progress := time.NewTicker(time.Second)
	end := time.After(limit)
	for {
		select {
		case a := <-answers:
			return a, nil
		case <-progress.C:
			fmt.Print(".")
		case <-end:
			return "", ErrTimeout
		}
	}
}
