// want: correctness
// Gives way after the last step too, and so waits for a place that it does not need.
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
		if i%2 == 1 {
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
