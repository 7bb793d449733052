// want: timing
// One goroutine reads the inputs in turn: a slow one keeps the rest waiting.
package multiplex

import "context"

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for _, in := range ins {
			if in == nil {
				continue
			}
			if !copyAll(ctx, in, out) {
				return
			}
		}
	}()
	return out
}

func copyAll[T any](ctx context.Context, in <-chan T, out chan<- T) bool {
	for {
		select {
		case v, ok := <-in:
			if !ok {
				return true
			}
			select {
			case out <- v:
			case <-ctx.Done():
				return false
			}
		case <-ctx.Done():
			return false
		}
	}
}
