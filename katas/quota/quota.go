// Package quota limits how many do something at the same time, and is fair about it.
package quota

import "context"

// Limiter has a fixed number of places, and a queue for them. Any number of
// goroutines may use it at the same time.
type Limiter struct {
	// Add the fields that you need.
}

// NewLimiter returns a Limiter with n places, all of them free. There is at least one.
func NewLimiter(n int) *Limiter {
	panic("not implemented: NewLimiter")
}

// Do takes a place, calls step(0), step(1), … step(steps-1) one after the other, gives
// the place back, and returns nil. While there is no free place, it queues: first come,
// first served.
//
// After every second step but the last, if others are queueing, Do gives its place to
// the first of them and queues again, at the end.
//
// When ctx ends while Do is queueing, it leaves the queue and returns the error of ctx.
// A panic in step goes through Do to its caller, and the place becomes free.
func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	panic("not implemented: Limiter.Do")
}
