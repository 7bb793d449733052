// want: refused
// kind: refused
// at: timer.go:14
//
// Asks who calls: a test or an example.
package timer

import (
	"runtime"
	"time"
)

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	_, file, _, _ := runtime.Caller(1)
	return time.Duration(len(file))
}
