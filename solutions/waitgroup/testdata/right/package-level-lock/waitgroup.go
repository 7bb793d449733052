// Approach: every goroutine takes the same package-level lock for a moment to keep its
// error; whoever brings the count to zero closes a channel.
package waitgroup

import (
	"errors"
	"sync"
)

var mu sync.Mutex

func Each(n int, work func(i int) error) error {
	if n == 0 {
		return nil
	}
	errs := map[int]error{}
	left := n
	allDone := make(chan struct{})
	for i := 0; i < n; i++ {
		number := i
		go func() {
			err := work(number)
			mu.Lock()
			errs[number] = err
			left--
			if left == 0 {
				close(allDone)
			}
			mu.Unlock()
		}()
	}
	<-allDone
	var list []error
	for i := 0; i < n; i++ {
		list = append(list, errs[i])
	}
	return errors.Join(list...)
}
