// The limit is a context's deadline; the same context tells late replicas' goroutines
// that nobody listens. The error says how long the wait was and wraps ErrTimeout.
package timeout

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// ErrTimeout says that no replica has answered in time.
var ErrTimeout = errors.New("timeout")

// Query returns the first answer.
func Query(limit time.Duration, replicas ...func() string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()

	answers := make(chan string)
	for _, ask := range replicas {
		go deliver(ctx, ask, answers)
	}
	select {
	case answer := <-answers:
		return answer, nil
	case <-ctx.Done():
		return "", fmt.Errorf("no answer within %v: %w", limit, ErrTimeout)
	}
}

func deliver(ctx context.Context, ask func() string, answers chan<- string) {
	answer := ask()
	select {
	case answers <- answer:
	case <-ctx.Done():
	}
}
