// want: correctness
// varies: correctness
// Closes out while the goroutines that send to it are still waiting.
package directions

func Produce(n int, out chan<- int) {
	defer close(out)
	for v := 1; v <= n; v++ {
		out <- v
	}
}

func Square(in <-chan int, out chan<- int) {
	defer close(out)
	for v := range in {
		go func() { out <- v * v }()
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
