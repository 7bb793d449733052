// Package onedonemissing counts two goroutines in a WaitGroup, and both say that they
// are done.
package onedonemissing

import "sync"

// Sum adds up all numbers, in two halves.
func Sum(numbers []int) int {
	var all sync.WaitGroup
	var left, right int
	half := len(numbers) / 2
	all.Add(2)
	go func() {
		defer all.Done()
		for _, n := range numbers[:half] {
			left += n
		}
	}()
	go func() {
		defer all.Done()
		for _, n := range numbers[half:] {
			right += n
		}
	}()
	all.Wait()
	return left + right
}
