// Package onedonemissing counts two goroutines in a WaitGroup, and one of them says
// that it is done.
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
		for _, n := range numbers[half:] {
			right += n
		}
	}()
	all.Wait() // want: deadlock correctness
	return left + right
}
