// want: correctness
// Waits at the door for as long as it takes, whatever becomes of ctx.
package quota

import "context"

type Limiter struct{ places chan struct{} }

func NewLimiter(n int) *Limiter { return &Limiter{places: make(chan struct{}, n)} }

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	l.places <- struct{}{}
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
