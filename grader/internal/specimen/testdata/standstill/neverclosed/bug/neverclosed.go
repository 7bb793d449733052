// Package neverclosed ranges over a channel that nobody closes.
package neverclosed

// SumOfSquares adds up the squares of all numbers.
func SumOfSquares(numbers ...int) int {
	squares := make(chan int)
	for _, n := range numbers {
		go func() { squares <- n * n }()
	}
	sum := 0
	for s := range squares { // want: deadlock correctness
		sum += s
	}
	return sum
}
