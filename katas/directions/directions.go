// Package directions adds up squares in a chain of three steps, joined by channels.
package directions

// Produce sends the numbers 1, 2, … n to out, in this order, then closes out and
// returns. For n = 0 it only closes.
func Produce(n int, out chan<- int) {
	panic("not implemented: Produce")
}

// Square receives from in until in is closed. It sends the square of each value to
// out, in the same order, each one before it needs the next. Then it closes out and
// returns.
func Square(in <-chan int, out chan<- int) {
	panic("not implemented: Square")
}

// Sum receives from in until in is closed, and returns the sum of all values. The sum
// of no values is 0.
func Sum(in <-chan int) int {
	panic("not implemented: Sum")
}

// SumOfSquares returns 1*1 + 2*2 + … + n*n for any n that is not negative. It joins
// Produce, Square and Sum by channels and lets them run at the same time.
func SumOfSquares(n int) int {
	panic("not implemented: SumOfSquares")
}
