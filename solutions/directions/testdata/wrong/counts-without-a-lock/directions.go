// want: races
// Both ends of the chain count the values on their way in one plain variable.
package directions

var onTheWay int

func Produce(n int, out chan<- int) {
	defer close(out)
	for v := 1; v <= n; v++ {
		onTheWay++
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
		onTheWay--
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
