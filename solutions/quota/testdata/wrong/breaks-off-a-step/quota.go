// want: correctness
// Makes the step in the background and does not wait for it when ctx ends. The place is
// given back while the step goes on.
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
		done, panicked := make(chan struct{}), make(chan any, 1)
		go func() {
			defer close(done)
			defer func() {
				if p := recover(); p != nil {
					panicked <- p
				}
			}()
			step(i)
		}()
		select {
		case <-done:
		case <-ctx.Done():
			return ctx.Err()
		}
		select {
		case p := <-panicked:
			panic(p)
		default:
		}
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
