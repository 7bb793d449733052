// want: passed
//
// Calls itself a hundred thousand times, which the stack has room for.
package directions

func count(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + count(n-1)
}

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

func Sum(in <-chan int) int {
	v, ok := <-in
	if !ok {
		return count(100_000) - 100_000
	}
	return v + Sum(in)
}

func SumOfSquares(n int) int {
	numbers, squares := make(chan int), make(chan int)
	go Produce(n, numbers)
	go Square(numbers, squares)
	return Sum(squares)
}
