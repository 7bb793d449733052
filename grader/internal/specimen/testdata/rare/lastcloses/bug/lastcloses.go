// Package lastcloses gathers what several workers send into one channel.
//
// Family: non-blocking, library misuse.
// Bug: each worker counts itself off and then reads the count again, so the last two may both close the
// channel.
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
			left.Add(-1)
			if left.Load() == 0 {
				close(out)
			}
		}()
	}
	return out
}
