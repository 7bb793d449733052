// want: timing
// Lets the others go first by sleeping a millisecond without its place, also when there
// are no others.
package quota

import (
	"context"
	"time"
)

type Limiter struct{ places chan struct{} }

func NewLimiter(n int) *Limiter { return &Limiter{places: make(chan struct{}, n)} }

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	select {
	case l.places <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	inside := true
	defer func() {
		if inside {
			<-l.places
		}
	}()
	for i := range steps {
		step(i)
		if i%2 == 1 && i < steps-1 {
			<-l.places
			inside = false
			time.Sleep(time.Millisecond)
			select {
			case l.places <- struct{}{}:
				inside = true
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
	return nil
}
