// want: correctness
// Only Square has a goroutine of its own: Produce goes on until nobody receives any
// more, and Sum, which would, is never reached.
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
	go Square(numbers, squares)
	Produce(n, numbers)
	return Sum(squares)
}
