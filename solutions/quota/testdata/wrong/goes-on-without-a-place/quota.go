// want: correctness
// Gives its place away and waits until there is one again, but does not take it: then it is
// inside uncounted.
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
		if inside && i%2 == 1 && i < steps-1 {
			<-l.places
			inside = false
			select {
			case l.places <- struct{}{}:
				<-l.places
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
	return nil
}
