// Approach: a beginner's long way: a WaitGroup tells that the function has returned,
// and each Await sends a messenger to wait for it. The messenger's channel has room
// for his message, so he can always go.
package future

import (
	"context"
	"fmt"
	"sync"
)

type Future[T any] struct {
	wg     *sync.WaitGroup
	result *T
	err    *error
}

func Async[T any](f func() (T, error)) *Future[T] {
	var result T
	var err error
	wg := &sync.WaitGroup{}
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer func() {
			r := recover()
			if r != nil {
				var nothing T
				result = nothing
				err = fmt.Errorf("f panicked with %v", r)
			}
		}()
		result, err = f()
	}()
	return &Future[T]{wg: wg, result: &result, err: &err}
}

func (future *Future[T]) Await(ctx context.Context) (T, error) {
	message := make(chan bool, 1)
	go func() {
		future.wg.Wait()
		message <- true
	}()
	select {
	case <-message:
		return *future.result, *future.err
	case <-ctx.Done():
		var nothing T
		return nothing, ctx.Err()
	}
}
