// want: timing
// It takes one value from each input in turn, and so waits for the silent one.
package multiplex

import (
	"context"
	"slices"
)

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	open := slices.DeleteFunc(slices.Clone(ins), func(in <-chan T) bool { return in == nil })
	go func() {
		defer close(out)
		for len(open) > 0 {
			for i := 0; i < len(open); {
				select {
				case v, ok := <-open[i]:
					if !ok {
						open = slices.Delete(open, i, i+1)
						continue
					}
					select {
					case out <- v:
					case <-ctx.Done():
						return
					}
					i++
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	return out
}
