// want: correctness
// may: timing
// The places are a package variable, made anew by each NewLimiter: all limiters share the
// last one's.
package quota

import "context"

var places chan struct{}

type Limiter struct{}

func NewLimiter(n int) *Limiter {
	places = make(chan struct{}, n)
	return &Limiter{}
}

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	select {
	case places <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	inside := true
	defer func() {
		if inside {
			<-places
		}
	}()
	for i := range steps {
		step(i)
		if i%2 == 1 && i < steps-1 {
			<-places
			inside = false
			select {
			case places <- struct{}{}:
				inside = true
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
	return nil
}
