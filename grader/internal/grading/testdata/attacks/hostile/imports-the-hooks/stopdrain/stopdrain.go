// want: refused
// kind: refused
// at: stopdrain.go:11
//
// Imports the schedule hooks, to switch them off.
package stopdrain

import (
	"time"

	"github.com/concurrency-katas/go/grader/kata/hooks"
)

func Lines(in <-chan string, quiet time.Duration) []string {
	hooks.End()
	return nil
}
