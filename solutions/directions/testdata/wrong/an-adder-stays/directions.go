// want: leaks
// Sum hands the values to a goroutine that adds, asks it for the sum and never tells
// it to go home.
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
	add, ask := make(chan int), make(chan int)
	go func() {
		sum := 0
		for {
			select {
			case v := <-add:
				sum += v
			case ask <- sum:
			}
		}
	}()
	for v := range in {
		add <- v
	}
	return <-ask
}

func SumOfSquares(n int) int {
	numbers, squares := make(chan int), make(chan int)
	go Produce(n, numbers)
	go Square(numbers, squares)
	return Sum(squares)
}
