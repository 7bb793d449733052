// Each carrier puts a token into a buffered channel when it is done; one goroutine
// waits for as many tokens as there are inputs, and closes.
package multiplex

import "context"

// Merge carries the values of all inputs.
func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	back := make(chan struct{}, len(ins))
	for _, in := range ins {
		go func() {
			defer func() { back <- struct{}{} }()
			if in == nil {
				return
			}
			for ctx.Err() == nil {
				select {
				case v, ok := <-in:
					if !ok {
						return
					}
					select {
					case out <- v:
					case <-ctx.Done():
					}
				case <-ctx.Done():
				}
			}
		}()
	}
	go func() {
		defer close(out)
		for range ins {
			<-back
		}
	}()
	return out
}
