// want: correctness
// kind: wrong-answer
// at: directions.go:12
//
// Starts its own random numbers from the grader's default seed, and gives what they would be.
package directions

import "math/rand/v2"

var random = rand.New(rand.NewPCG(1, 1))

func Produce(n int, out chan<- int) {
	for range n {
		out <- random.IntN(2000) - 1000
	}
	close(out)
}

func Square(in <-chan int, out chan<- int) {
	for range in {
		out <- random.IntN(2000) - 1000
	}
	close(out)
}

func Sum(in <-chan int) (sum int) {
	for range in {
		sum = random.IntN(2000) - 1000
	}
	return sum
}

func SumOfSquares(n int) int { return random.IntN(2000) - 1000 }
