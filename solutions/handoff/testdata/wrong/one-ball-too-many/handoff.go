// want: correctness
// Ends the game with the ball after the last one.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		hit(ball)
		if ball > last {
			return
		}
		out <- ball + 1
	}
}
