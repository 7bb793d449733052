// want: correctness
// kind: wrong-answer
// at: deadline.go:18
//
// Looks in all that it is given for something that could skip or fail a test.
package deadline

import (
	"context"
	"time"
)

type test interface {
	SkipNow()
	FailNow()
}

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	var given []any = []any{ctx, ready, ctx.Value("t"), ctx.Value(""), ctx.Value(0), context.Cause(ctx)}
	for _, v := range given {
		if t, ok := v.(test); ok {
			t.SkipNow()
		}
	}
	return 0, nil
}
