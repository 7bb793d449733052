// Approach: channels as iterators; Sum gathers first and adds then; SumOfSquares produces itself.
package directions

import (
	"iter"
	"slices"
)

// Produce sends the numbers 1, 2, … n to out, in this order, then closes out.
func Produce(n int, out chan<- int) {
	send(out, func(yield func(int) bool) {
		for i := range n {
			yield(i + 1)
		}
	})
}

// Square sends the square of each value from in to out.
func Square(in <-chan int, out chan<- int) {
	send(out, apply(received(in), func(v int) int { return v * v }))
}

// Sum returns the sum of all values.
func Sum(in <-chan int) int {
	sum := 0
	for _, v := range slices.Collect(received(in)) {
		sum += v
	}
	return sum
}

// SumOfSquares runs the adding in the background, and the producing itself.
func SumOfSquares(n int) int {
	numbers := make(chan int, 7)
	squares := make(chan int)
	result := make(chan int)
	go func(in <-chan int, out chan<- int) { out <- Sum(in) }(squares, result)
	go func(in <-chan int, out chan<- int) { Square(in, out) }(numbers, squares)
	Produce(n, numbers)
	return <-result
}

func received(in <-chan int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for v := range in {
			if !yield(v) {
				return
			}
		}
	}
}

func apply(seq iter.Seq[int], f func(int) int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for v := range seq {
			if !yield(f(v)) {
				return
			}
		}
	}
}

func send(out chan<- int, seq iter.Seq[int]) {
	for v := range seq {
		out <- v
	}
	close(out)
}
