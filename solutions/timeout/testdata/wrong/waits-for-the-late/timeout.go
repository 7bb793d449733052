// want: timing
// So as to leave nothing behind, it returns only when the last replica has finished.
package timeout

import (
	"errors"
	"sync"
	"time"
)

var ErrTimeout = errors.New("no replica has answered in time")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	answers := make(chan string, len(replicas))
	var wg sync.WaitGroup
	defer wg.Wait()
	for _, ask := range replicas {
		wg.Go(func() { answers <- ask() })
	}
	select {
	case answer := <-answers:
		return answer, nil
	case <-time.After(limit):
		return "", ErrTimeout
	}
}
