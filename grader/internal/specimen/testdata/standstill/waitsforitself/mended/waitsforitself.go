// Package waitsforitself waits for a group in a goroutine that the group does not
// count.
package waitsforitself

import "sync"

// Squares sends the squares of all numbers below n, and closes the channel.
func Squares(n int) <-chan int {
	squares := make(chan int, n)
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { squares <- i * i })
	}
	go func() {
		all.Wait()
		close(squares)
	}()
	return squares
}
