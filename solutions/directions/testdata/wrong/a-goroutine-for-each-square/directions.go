// want: correctness
// Each square is sent by a goroutine of its own, so the order is lost.
package directions

import "sync"

func Produce(n int, out chan<- int) {
	defer close(out)
	for v := 1; v <= n; v++ {
		out <- v
	}
}

func Square(in <-chan int, out chan<- int) {
	var wg sync.WaitGroup
	for v := range in {
		wg.Go(func() { out <- v * v })
	}
	wg.Wait()
	close(out)
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
