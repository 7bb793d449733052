// Package directions adds up squares in a chain of three steps, joined by channels.
package directions

// Produce is the only sender on out, so it may close it.
func Produce(n int, out chan<- int) {
	defer close(out)
	for v := 1; v <= n; v++ {
		out <- v
	}
}

// Square passes the close on as it passes the values on.
func Square(in <-chan int, out chan<- int) {
	defer close(out)
	for v := range in {
		out <- v * v
	}
}

// Sum cannot close in: one can only receive from it.
func Sum(in <-chan int) int {
	sum := 0
	for v := range in {
		sum += v
	}
	return sum
}

// SumOfSquares need not wait for the two goroutines: the close that ends Sum is the
// last thing that each of them does.
func SumOfSquares(n int) int {
	numbers, squares := make(chan int), make(chan int)
	go Produce(n, numbers)
	go Square(numbers, squares)
	return Sum(squares)
}
