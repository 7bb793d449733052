// want: leaks
// The cancel function is thrown away, so the context and its timer live on until
// the deadline.
package timeout

import (
	"context"
	"errors"
	"time"
)

var ErrTimeout = errors.New("no replica has answered in time")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	ctx, _ := context.WithTimeout(context.Background(), limit)
	answers := make(chan string, len(replicas))
	for _, ask := range replicas {
		go func() { answers <- ask() }()
	}
	select {
	case answer := <-answers:
		return answer, nil
	case <-ctx.Done():
		return "", ErrTimeout
	}
}
