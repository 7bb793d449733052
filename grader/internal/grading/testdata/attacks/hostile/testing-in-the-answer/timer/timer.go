// want: refused
// kind: refused
// at: timer.go:9
//
// Runs tests of its own, which all pass, and ends the process with their verdict.
package timer

import (
	"testing"
	"time"
)

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	testing.Main(func(string, string) (bool, error) { return true, nil }, nil, nil, nil)
	return idle
}
