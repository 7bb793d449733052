// Approach: a goroutine for each value, and yet in order: each gets a channel of its
// own, and those channels stand in a queue.
package directions

func Produce(n int, out chan<- int) {
	defer close(out)
	for v := 1; v <= n; v++ {
		out <- v
	}
}

func Square(in <-chan int, out chan<- int) {
	queue := make(chan chan int, 4)
	go func() {
		defer close(queue)
		for v := range in {
			one := make(chan int, 1)
			queue <- one
			go func() { one <- v * v }()
		}
	}()
	for one := range queue {
		out <- <-one
	}
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
