// want: correctness
// Sum takes the value 0 for the end.
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
	for {
		v := <-in
		if v == 0 {
			return sum
		}
		sum += v
	}
}

func SumOfSquares(n int) int {
	numbers, squares := make(chan int), make(chan int)
	go Produce(n, numbers)
	go Square(numbers, squares)
	return Sum(squares)
}
