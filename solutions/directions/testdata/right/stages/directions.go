// Approach: each step is a stage made by helpers in a second file; the numbers come
// from a package variable that says what is done with a value.
package directions

var square = func(v int) int { return v * v }

func Produce(n int, out chan<- int) {
	source(out, func(send func(int)) {
		for i := range n {
			send(i + 1)
		}
	})
}

func Square(in <-chan int, out chan<- int) {
	source(out, func(send func(int)) {
		fold(in, func(v int) { send(square(v)) })
	})
}

func Sum(in <-chan int) (sum int) {
	fold(in, func(v int) { sum += v })
	return
}

func SumOfSquares(n int) int {
	return Sum(start(func(out chan<- int) {
		Square(start(func(out chan<- int) { Produce(n, out) }), out)
	}))
}
