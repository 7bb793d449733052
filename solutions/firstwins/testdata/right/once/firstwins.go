// Approach: a sync.Once lets only the first success write down its value.

package firstwins

import (
	"context"
	"errors"
	"sync"
)

var ErrNoCalls = errors.New("no calls to make")

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var (
		first  sync.Once
		result *T
		wg     sync.WaitGroup
	)
	if len(calls) == 0 {
		return *new(T), ErrNoCalls
	}

	ctx, stop := context.WithCancel(ctx)
	defer stop()

	failures := make([]error, len(calls))
	wg.Add(len(calls))
	for i := range calls {
		go func() {
			defer wg.Done()
			value, err := calls[i](ctx)
			if err != nil {
				failures[i] = err
				return
			}
			first.Do(func() {
				result = &value
				stop()
			})
		}()
	}
	wg.Wait()

	if result == nil {
		return *new(T), errors.Join(failures...)
	}
	return *result, nil
}
