// want: correctness
// Runs the steps one after the other, with a buffer between them: the hundred and first
// value finds no room, and nobody to receive.
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
	numbers, squares := make(chan int, 100), make(chan int, 100)
	Produce(n, numbers)
	Square(numbers, squares)
	return Sum(squares)
}
