// want: correctness
// kind: wrong-answer
// at: timeout.go:17
//
// Comparing with the error that it returns runs its code in the middle of an assertion.
package timeout

import "time"

type trap struct{}

func (trap) Error() string { return "trap" }
func (trap) Is(error) bool { panic("in the middle of an assertion") }

var ErrTimeout error = trap{}

func Query(limit time.Duration, replicas ...func() string) (string, error) { return "", trap{} }
