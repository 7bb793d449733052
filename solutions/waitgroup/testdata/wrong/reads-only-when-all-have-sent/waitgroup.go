// want: correctness
// varies: timing
// Each waits for the goroutines before it receives what they send. They wait for Each to
// receive before they can end.
package waitgroup

import (
	"errors"
	"sync"
)

func Each(n int, work func(i int) error) error {
	failed := make(chan error)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			if err := work(i); err != nil {
				failed <- err
			}
		})
	}
	wg.Wait()
	close(failed)
	var errs []error
	for err := range failed {
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}
