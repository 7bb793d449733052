// want: correctness
// Ranges over in and looks at ctx between two items: where no item comes, it does not hear
// of the end.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for item := range in {
			if ctx.Err() != nil {
				return
			}
			out <- item
			select {
			case <-ctx.Done():
				return
			case <-time.After(every):
			}
		}
	}()
	return out
}
