// want: correctness
// Nobody closes the stream, neither after the last input nor when ctx ends.
package multiplex

import "context"

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	for _, in := range ins {
		if in == nil {
			continue
		}
		go func() {
			for {
				select {
				case v, ok := <-in:
					if !ok {
						return
					}
					select {
					case out <- v:
					case <-ctx.Done():
						return
					}
				case <-ctx.Done():
					return
				}
			}
		}()
	}
	return out
}
