// Package timeout asks several replicas at once and does not wait for ever.
package timeout

import (
	"errors"
	"time"
)

// ErrTimeout says that no replica has answered in time.
var ErrTimeout = errors.New("no replica has answered in time")

// Query asks all replicas at the same time, each in a goroutine of its own, and
// returns the first answer as soon as it is there. Every string is an answer, the
// empty one too.
//
// If there is no answer when limit has passed since the call, Query returns "" and
// an error that is ErrTimeout. It does the same, after limit, if there are no
// replicas at all.
//
// Query never waits for the replicas that are late. They finish by themselves, and
// when they have, nothing is left of the call.
func Query(limit time.Duration, replicas ...func() string) (string, error) {
	panic("not implemented: Query")
}
