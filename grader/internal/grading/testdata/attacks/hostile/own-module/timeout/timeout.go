// want: correctness
// kind: wrong-answer
// at: timeout.go:15
//
// Settings of its own: a module, a workspace, a vendor folder, an environment.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("late")

func Query(limit time.Duration, replicas ...func() string) (string, error) { return "fast", nil }
