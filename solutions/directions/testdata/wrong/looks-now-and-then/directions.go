// want: timing
// Square looks every millisecond for the next value, instead of waiting for it.
package directions

import "time"

func Produce(n int, out chan<- int) {
	defer close(out)
	for v := 1; v <= n; v++ {
		out <- v
	}
}

func Square(in <-chan int, out chan<- int) {
	defer close(out)
	for {
		select {
		case v, open := <-in:
			if !open {
				return
			}
			out <- v * v
		default:
			time.Sleep(time.Millisecond)
		}
	}
}

func Sum(in <-chan int) int {
	sum := 0
	for v := range in {
		sum += v
	}
	return sum
}

func SumOfSquares(n int) int {
	numbers, squares := make(chan int), make(chan int)
	go Produce(n, numbers)
	go Square(numbers, squares)
	return Sum(squares)
}
