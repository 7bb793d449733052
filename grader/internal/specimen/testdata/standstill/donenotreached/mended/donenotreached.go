// Package donenotreached defers its Done.
package donenotreached

import (
	"sync"
	"sync/atomic"
)

// Evens counts the even numbers.
func Evens(numbers ...int) int {
	var all sync.WaitGroup
	var count atomic.Int32
	for _, n := range numbers {
		all.Add(1)
		go func() {
			defer all.Done()
			if n%2 == 1 {
				return
			}
			count.Add(1)
		}()
	}
	all.Wait()
	return int(count.Load())
}
