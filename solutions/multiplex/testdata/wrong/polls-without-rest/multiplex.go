// want: correctness
// One goroutine asks every input in turn with a default case: while all are silent
// it burns a whole processor.
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
		}
	}()
	return out
}
