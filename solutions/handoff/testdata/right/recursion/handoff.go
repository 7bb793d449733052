// Approach: no loop at all: a player who has passed the ball on plays again.
package handoff

// Play is one player of the ring.
func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	ball, open := <-in
	if !open {
		close(out)
		return
	}
	hit(ball)
	if ball == last {
		close(out)
		return
	}
	out <- ball + 1
	Play(last, in, out, hit)
}
