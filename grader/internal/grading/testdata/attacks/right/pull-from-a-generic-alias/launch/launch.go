// want: passed
//
// Pulls the tasks out of a generic iterator, under a generic alias.
package launch

import (
	"iter"
	"sync"
)

// iter.Pull over a generic helper, in a type alias with parameters.
type pairs[T any] = iter.Seq2[int, T]

func enumerate[T any](xs []T) pairs[T] {
	return func(yield func(int, T) bool) {
		for i, x := range xs {
			if !yield(i, x) {
				return
			}
		}
	}
}

func All(tasks []func() int) (out []int) {
	out = make([]int, len(tasks))
	next, stop := iter.Pull2(enumerate(tasks))
	defer stop()
	var wg sync.WaitGroup
	defer wg.Wait()
	for {
		i, t, ok := next()
		if !ok {
			return
		}
		wg.Add(1)
		go func() {
			defer wg.Done()
			out[i] = t()
		}()
	}
}
