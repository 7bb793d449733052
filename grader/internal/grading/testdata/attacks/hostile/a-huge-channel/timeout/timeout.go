// want: correctness
// kind: over-limit
// at: timeout.go:15
//
// A buffer of gigabytes, of which not a byte is ever used.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("late")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	buffer := make(chan [1 << 15]byte, 1<<18)
	return "", errors.New(string(rune(cap(buffer))))
}
