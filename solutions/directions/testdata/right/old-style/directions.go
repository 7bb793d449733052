// Approach: as in old books: loops with the comma-ok form, a close at the end of each,
// and a WaitGroup and a channel for the result.
package directions

import "sync"

func Produce(n int, out chan<- int) {
	i := 1
	for i <= n {
		out <- i
		i = i + 1
	}
	close(out)
}

func Square(in <-chan int, out chan<- int) {
	for {
		v, ok := <-in
		if !ok {
			close(out)
			return
		}
		out <- v * v
	}
}

func Sum(in <-chan int) int {
	total := 0
	for {
		select {
		case v, ok := <-in:
			if !ok {
				return total
			}
			total = total + v
		}
	}
}

func SumOfSquares(n int) int {
	numbers := make(chan int, 10)
	squares := make(chan int, 10)
	result := make(chan int, 1)
	var wg sync.WaitGroup
	wg.Add(3)
	go func() {
		defer wg.Done()
		Produce(n, numbers)
	}()
	go func() {
		defer wg.Done()
		Square(numbers, squares)
	}()
	go func() {
		defer wg.Done()
		result <- Sum(squares)
	}()
	wg.Wait()
	return <-result
}
