// Approach: a WaitGroup made by hand at package level: one mutex and one condition
// for all uses of First, and for each use the number of its calls still running.

package firstwins

import (
	"context"
	"errors"
	"sync"
)

var ErrNoCalls = errors.New("no calls to make")

var (
	mu       sync.Mutex
	returned = sync.NewCond(&mu) // some call has returned
	running  = map[int]int{}     // calls still running, by use of First
	lastUse  int
)

func begin(calls int) (use int) {
	mu.Lock()
	defer mu.Unlock()
	lastUse++
	running[lastUse] = calls
	return lastUse
}

func wait(use int) {
	mu.Lock()
	defer mu.Unlock()
	for running[use] > 0 {
		returned.Wait()
	}
	delete(running, use)
}

func First[T any](ctx context.Context, calls ...func(context.Context) (T, error)) (T, error) {
	var (
		winner T
		won    bool
		errs   = make([]error, len(calls))
	)
	if len(calls) == 0 {
		return winner, ErrNoCalls
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	use := begin(len(calls))
	for i, call := range calls {
		go func() {
			v, err := call(ctx)

			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				errs[i] = err
			} else if !won {
				winner, won = v, true
				cancel()
			}
			running[use]--
			returned.Broadcast()
		}()
	}
	wait(use)

	if won {
		return winner, nil
	}
	return winner, errors.Join(errs...)
}
