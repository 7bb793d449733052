// Package waitgroup does many things at once, waits for all of them, and reports
// every failure.
package waitgroup

import (
	"errors"
	"sync"
)

// Each gives every call a place of its own for its error. So the goroutines share
// nothing that needs a lock, and the order is right by itself.
func Each(n int, work func(i int) error) error {
	errs := make([]error, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { errs[i] = work(i) })
	}
	wg.Wait()
	return errors.Join(errs...) // leaves out nil, and is nil if all are
}
