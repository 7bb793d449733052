// want: correctness
// Calls runtime.Gosched with the place in its hand: others may run, but none of them
// comes in.
package quota

import (
	"context"
	"runtime"
)

type Limiter struct{ places chan struct{} }

func NewLimiter(n int) *Limiter { return &Limiter{places: make(chan struct{}, n)} }

func (l *Limiter) Do(ctx context.Context, steps int, step func(i int)) error {
	select {
	case l.places <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-l.places }()
	for i := range steps {
		step(i)
		if i%2 == 1 && i < steps-1 {
			runtime.Gosched()
		}
	}
	return nil
}
