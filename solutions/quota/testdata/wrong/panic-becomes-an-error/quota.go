// want: correctness
// Recovers from a panic and returns it as an error: the caller does not learn where it
// came from.
package quota

import (
	"context"
	"fmt"
)

type Limiter struct{ places chan struct{} }

func NewLimiter(n int) *Limiter { return &Limiter{places: make(chan struct{}, n)} }

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) (err error) {
	select {
	case l.places <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	inside := true
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("step panicked: %v", p)
		}
		if inside {
			<-l.places
		}
	}()
	for i := range steps {
		step(i)
		if i%2 == 1 && i < steps-1 {
			<-l.places
			inside = false
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
