// want: correctness
// may: timing
// Gives way after each step, not after every second one.
package quota

import "context"

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
		if i < steps-1 {
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
