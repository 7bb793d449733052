// want: passed
//
// Names in Greek, Cyrillic and Chinese, which are letters to Go.
package waitgroup

import (
	"errors"
	"sync"
)

type ошибка = error

func Each(n int, work func(i int) error) error {
	λ := make([]ошибка, max(n, 0))
	var 等 sync.WaitGroup
	for ä := range n {
		等.Go(func() { λ[ä] = work(ä) })
	}
	等.Wait()
	return errors.Join(λ...)
}
