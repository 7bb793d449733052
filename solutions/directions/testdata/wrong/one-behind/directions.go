// want: correctness
// Looks ahead to find the last value: each square waits for the value after it.
package directions

func Produce(n int, out chan<- int) {
	defer close(out)
	for v := 1; v <= n; v++ {
		out <- v
	}
}

func Square(in <-chan int, out chan<- int) {
	defer close(out)
	v, open := <-in
	for open {
		next, more := <-in
		out <- v * v
		v, open = next, more
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
