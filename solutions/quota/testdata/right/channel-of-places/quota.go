// Approach: a buffered channel has as many places as the limiter, and whoever sends to
// it has one. Go's runtime serves those who wait at a channel in the order of arrival.
package quota

import "context"

type Limiter struct{ places chan struct{} }

func NewLimiter(n int) *Limiter { return &Limiter{places: make(chan struct{}, n)} }

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	inside := false
	enter := func() error {
		select {
		case l.places <- struct{}{}:
			inside = true
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	leave := func() {
		inside = false
		<-l.places
	}

	if err := enter(); err != nil {
		return err
	}
	defer func() {
		if inside {
			leave()
		}
	}()
	for i := 0; i < steps; i++ {
		step(i)
		if i%2 == 1 && i != steps-1 {
			leave()
			if err := enter(); err != nil {
				return err
			}
		}
	}
	return nil
}
