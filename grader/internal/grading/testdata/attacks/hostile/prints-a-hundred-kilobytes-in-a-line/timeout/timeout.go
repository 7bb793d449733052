// want: correctness
// kind: wrong-answer
// at: timeout.go:17
//
// One line of a hundred kilobytes, without an end, on both streams, in each call.
package timeout

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

var ErrTimeout = errors.New("late")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	line := strings.Repeat("x", 100_000)
	fmt.Print(line)
	print(line)
	return line, nil
}
