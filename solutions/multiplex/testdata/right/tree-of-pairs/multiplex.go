// Merges two halves, each merged in the same way. A closed input is set to nil, and
// a select never picks a nil channel.
package multiplex

import "context"

// Merge carries the values of all inputs.
func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	switch len(ins) {
	case 0:
		out := make(chan T)
		close(out)
		return out
	case 1:
		return pair(ctx, ins[0], nil)
	default:
		half := len(ins) / 2
		return pair(ctx, Merge(ctx, ins[:half]...), Merge(ctx, ins[half:]...))
	}
}

func pair[T any](ctx context.Context, a, b <-chan T) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for a != nil || b != nil {
			var v T
			var open bool
			select {
			case <-ctx.Done():
				return
			case v, open = <-a:
				if !open {
					a = nil
					continue
				}
			case v, open = <-b:
				if !open {
					b = nil
					continue
				}
			}
			select {
			case <-ctx.Done():
				return
			case out <- v:
			}
		}
	}()
	return out
}
