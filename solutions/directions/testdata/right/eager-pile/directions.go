// Approach: Square takes values while its squares are not received yet; Produce is recursive;
// SumOfSquares waits for all three steps.
package directions

import "sync"

// Produce is recursive: it sends what comes before n first.
func Produce(n int, out chan<- int) {
	defer close(out)
	countTo(n, out)
}

func countTo(n int, out chan<- int) {
	if n == 0 {
		return
	}
	countTo(n-1, out)
	out <- n
}

// Square has a pile of squares before it. It takes every value at the moment when it
// comes, also while the one before has not been received yet.
func Square(in <-chan int, out chan<- int) {
	var pile []int
	for in != nil || len(pile) > 0 {
		var (
			send  chan<- int
			first int
		)
		if len(pile) > 0 {
			send, first = out, pile[0]
		}
		select {
		case v, open := <-in:
			if open {
				pile = append(pile, v*v)
			} else {
				in = nil
			}
		case send <- first:
			pile = pile[1:]
		}
	}
	close(out)
}

// Sum receives from in until in is closed, and returns the sum of all values.
func Sum(in <-chan int) (sum int) {
next:
	v, open := <-in
	if !open {
		return sum
	}
	sum += v
	goto next
}

// SumOfSquares starts all three and waits for all three.
func SumOfSquares(n int) int {
	var (
		numbers = make(chan int)
		squares = make(chan int)
		sum     int
		steps   sync.WaitGroup
	)
	for _, step := range []func(){
		func() { sum = Sum(squares) },
		func() { Square(numbers, squares) },
		func() { Produce(n, numbers) },
	} {
		steps.Go(step)
	}
	steps.Wait()
	return sum
}
