// want: correctness
// Gives the place back in the last line, which a panic never reaches.
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

	for i := range steps {
		step(i)
		if i%2 == 1 && i < steps-1 {
			<-l.places
			select {
			case l.places <- struct{}{}:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
	<-l.places
	return nil
}
