// Package handoff plays a ball game in a ring of players.
package handoff

// Play needs no goroutine and no lock: the ball is the turn, and the channel passes
// on, with the ball, all that happened before.
func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out) // the one close for both ways out
	for ball := range in {
		hit(ball)
		if ball == last {
			return
		}
		out <- ball + 1
	}
}
