// want: correctness
// It waits until all have answered, and one late replica makes it forget the answer
// that it has.
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
	wg.Add(len(replicas))
	for _, ask := range replicas {
		go func() {
			defer wg.Done()
			answers <- ask()
		}()
	}
	all := make(chan struct{})
	go func() {
		wg.Wait()
		if len(replicas) > 0 {
			close(all)
		}
	}()
	select {
	case <-all:
		return <-answers, nil
	case <-time.After(limit):
		return "", ErrTimeout
	}
}
