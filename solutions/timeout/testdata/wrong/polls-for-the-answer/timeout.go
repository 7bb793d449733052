// want: timing
// It looks every few milliseconds whether there is an answer, and finds it late.
package timeout

import (
	"errors"
	"sync"
	"time"
)

var ErrTimeout = errors.New("no replica has answered in time")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	var mu sync.Mutex
	var answers []string
	for _, ask := range replicas {
		go func() {
			answer := ask()
			mu.Lock()
			defer mu.Unlock()
			answers = append(answers, answer)
		}()
	}
	for deadline := time.Now().Add(limit); time.Now().Before(deadline); {
		time.Sleep(5 * time.Millisecond)
		mu.Lock()
		if len(answers) > 0 {
			defer mu.Unlock()
			return answers[0], nil
		}
		mu.Unlock()
	}
	return "", ErrTimeout
}
