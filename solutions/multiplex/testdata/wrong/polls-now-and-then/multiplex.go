// want: timing
// It asks every input in turn and sleeps a little between the rounds: values, the
// close and the end of ctx are all noticed late.
package multiplex

import (
	"context"
	"slices"
	"time"
)

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	open := slices.DeleteFunc(slices.Clone(ins), func(in <-chan T) bool { return in == nil })
	go func() {
		defer close(out)
		for len(open) > 0 && ctx.Err() == nil {
			for i := 0; i < len(open); i++ {
				select {
				case v, ok := <-open[i]:
					if !ok {
						open = slices.Delete(open, i, i+1)
						i--
						continue
					}
					select {
					case out <- v:
					case <-ctx.Done():
						return
					}
				default:
				}
			}
			time.Sleep(time.Millisecond)
		}
	}()
	return out
}
