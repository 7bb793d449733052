// want: races timing
// Adds up in a goroutine and sleeps a second, in the hope that it is ready then.
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
	for v := range in {
		out <- v * v
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
	total := 0
	go Produce(n, numbers)
	go Square(numbers, squares)
	go func() { total = Sum(squares) }()
	time.Sleep(time.Second)
	return total
}
