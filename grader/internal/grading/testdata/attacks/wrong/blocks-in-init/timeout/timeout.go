// want: correctness
// kind: deadlock
//
// Init waits for ever.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("timeout")

func init() { <-make(chan int) }

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	return "", ErrTimeout
}
