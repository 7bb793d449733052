// want: passed
//
// Ranges over and pulls from iterators on channels.
package directions

import "iter"

func Produce(n int, out chan<- int) {
	defer close(out)
	for i := range n {
		out <- i + 1
	}
}

func values(in <-chan int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for v := range in {
			if !yield(v) {
				return
			}
		}
	}
}

func Square(in <-chan int, out chan<- int) {
	defer close(out)
	for v := range values(in) {
		out <- v * v
	}
}

func Sum(in <-chan int) int {
	next, stop := iter.Pull(values(in))
	defer stop()
	sum := 0
	for v, ok := next(); ok; v, ok = next() {
		sum += v
	}
	return sum
}

func SumOfSquares(n int) int {
	type pipe = chan int
	a, b := make(pipe), make(pipe)
	go Produce(n, a)
	go Square(a, b)
	return Sum(b)
}
