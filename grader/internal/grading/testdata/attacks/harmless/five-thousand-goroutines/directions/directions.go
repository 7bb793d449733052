// want: passed
//
// The first call starts thousands of goroutines, and waits for all of them.
package directions

import "sync"

var crowd = sync.OnceFunc(func() {
	var wg sync.WaitGroup
	for range 5000 {
		wg.Go(func() {})
	}
	wg.Wait()
})

func Produce(n int, out chan<- int) {
	defer close(out)
	for i := 1; i <= n; i++ {
		out <- i
	}
}

func Square(in <-chan int, out chan<- int) {
	defer close(out)
	for v := range in {
		out <- v * v
	}
}

func Sum(in <-chan int) (sum int) {
	for v := range in {
		sum += v
	}
	return sum
}

func SumOfSquares(n int) int {
	crowd()
	numbers, squares := make(chan int), make(chan int)
	go Produce(n, numbers)
	go Square(numbers, squares)
	return Sum(squares)
}
