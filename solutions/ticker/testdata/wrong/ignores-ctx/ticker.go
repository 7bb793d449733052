// want: correctness
// It never looks at ctx.
package ticker

import (
	"context"
	"time"
)

func Sample(ctx context.Context, every time.Duration, n int, read func() int) []int {
	t := time.NewTicker(every)
	defer t.Stop()
	values := make([]int, n)
	for i := range values {
		<-t.C
		values[i] = read()
	}
	return values
}
