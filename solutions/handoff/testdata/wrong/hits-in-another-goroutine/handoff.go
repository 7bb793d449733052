// want: correctness
// Starts the hit and does not wait for it: the ball is gone before it is hit.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		go hit(ball)
		if ball == last {
			return
		}
		out <- ball + 1
	}
}
