// want: leaks
// kind: leak
// at: waitgroup.go:15
//
// So is this one, which a package variable's initialiser starts.
package waitgroup

import (
	"errors"
	"sync"
)

var never = func() chan int {
	c := make(chan int)
	go func() { c <- 1 }()
	return c
}()

func Each(n int, work func(i int) error) error {
	errs := make([]error, max(n, 0))
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() { errs[i] = work(i) })
	}
	wg.Wait()
	return errors.Join(errs...)
}
