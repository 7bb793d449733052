// Package neverclosed closes the channel after the last sender.
package neverclosed

import "sync"

// SumOfSquares adds up the squares of all numbers.
func SumOfSquares(numbers ...int) int {
	squares := make(chan int)
	var senders sync.WaitGroup
	for _, n := range numbers {
		senders.Go(func() { squares <- n * n })
	}
	go func() {
		senders.Wait()
		close(squares)
	}()
	sum := 0
	for s := range squares {
		sum += s
	}
	return sum
}
