// Approach: three adders share the sum under a mutex; Square is split into a reader and
// a sender.
package directions

import "sync"

func Produce(n int, out chan<- int) {
	defer close(out)
	for v := 1; v <= n; v++ {
		out <- v
	}
}

func Square(in <-chan int, out chan<- int) {
	squared := make(chan int, 1)
	go read(in, squared)
	for v := range squared {
		out <- v
	}
	close(out)
}

func read(in <-chan int, squared chan<- int) {
	defer close(squared)
	for v := range in {
		squared <- v * v
	}
}

func Sum(in <-chan int) int {
	var (
		mu  sync.Mutex
		sum int
		wg  sync.WaitGroup
	)
	for range 3 {
		wg.Go(func() {
			for v := range in {
				mu.Lock()
				sum += v
				mu.Unlock()
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
