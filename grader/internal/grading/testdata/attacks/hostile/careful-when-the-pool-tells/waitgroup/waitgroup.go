// want: correctness
// kind: deadlock
// at: waitgroup.go:31
//
// A pool that drops what it is given shows the race detector; then it takes one after the other.
package waitgroup

import (
	"errors"
	"sync"
)

func watched() bool {
	var pool sync.Pool
	for range 100 {
		pool.Put(new(int))
		if pool.Get() == nil {
			return true
		}
	}
	return false
}

var serial = watched() || true

func Each(n int, work func(i int) error) error {
	errs := make([]error, max(n, 0))
	var wg sync.WaitGroup
	for i := range n {
		if serial {
			errs[i] = work(i)
			continue
		}
		wg.Go(func() { errs[i] = work(i) })
	}
	wg.Wait()
	return errors.Join(errs...)
}
