// want: races
// may: correctness
// Four goroutines add to one sum that nobody guards.
package directions

import "sync"

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
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for v := range in {
				sum += v
			}
		})
	}
	wg.Wait()
	return sum
}

func SumOfSquares(n int) int {
	numbers, squares := make(chan int), make(chan int)
	go Produce(n, numbers)
	go Square(numbers, squares)
	return Sum(squares)
}
