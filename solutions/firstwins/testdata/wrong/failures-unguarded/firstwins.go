// want: races
// may: correctness
// The winner has a lock, the list of failures has none: goroutines append to it at
// the same time. (Sorting by index afterwards does not bring back what got lost.)

package firstwins

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"sync"
)

var ErrNoCalls = errors.New("no calls to make")

type failure struct {
	index int
	err   error
}

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var (
		mu       sync.Mutex
		winner   T
		won      bool
		failures []failure
		wg       sync.WaitGroup
	)
	if len(calls) == 0 {
		return winner, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	for i, call := range calls {
		wg.Go(func() {
			v, err := call(ctx)
			if err != nil {
				failures = append(failures, failure{i, err})
				return
			}
			mu.Lock()
			defer mu.Unlock()
			if !won {
				won, winner = true, v
				cancel()
			}
		})
	}
	wg.Wait()
	if won {
		return winner, nil
	}
	slices.SortFunc(failures, func(a, b failure) int { return cmp.Compare(a.index, b.index) })
	var errs []error
	for _, f := range failures {
		errs = append(errs, f.err)
	}
	return winner, errors.Join(errs...)
}
