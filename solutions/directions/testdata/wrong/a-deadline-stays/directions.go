// want: leaks
// Gives itself an hour and drops the cancel function: the timer runs on when the sum
// is there.
package directions

import (
	"context"
	"time"
)

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
	ctx, _ := context.WithTimeout(context.Background(), time.Hour)
	numbers, squares := make(chan int), make(chan int)
	go Produce(n, numbers)
	go Square(numbers, squares)
	result := make(chan int, 1)
	go func() { result <- Sum(squares) }()
	select {
	case sum := <-result:
		return sum
	case <-ctx.Done():
		return -1
	}
}
