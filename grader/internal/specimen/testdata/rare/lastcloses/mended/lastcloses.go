// Package lastcloses gathers what several workers send into one channel.
//
// Family: non-blocking, library misuse.
// Mended: each worker looks at the number that its own counting off gave.
package lastcloses

import "sync/atomic"

// Squares sends the squares of all numbers, in any order, and closes the channel.
func Squares(numbers ...int) <-chan int {
	out := make(chan int, len(numbers))
	var left atomic.Int64
	left.Store(int64(len(numbers)))
	for _, n := range numbers {
		go func() {
			out <- n * n
			if left.Add(-1) == 0 {
				close(out)
			}
		}()
	}
	return out
}
