// want: races
// may: correctness leaks timing
// The carriers count down a plain int: two may both see zero, or a step is lost and
// nobody ever does.
package multiplex

import "context"

func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	var open []<-chan T
	for _, in := range ins {
		if in != nil {
			open = append(open, in)
		}
	}
	left := len(open)
	if left == 0 {
		close(out)
	}
	for _, in := range open {
		go func() {
			defer func() {
				left--
				if left == 0 {
					close(out)
				}
			}()
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
