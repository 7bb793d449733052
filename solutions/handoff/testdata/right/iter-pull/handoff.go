// Approach: the balls to pass on are pulled out of an iterator that hits them.
package handoff

import "iter"

// Play pulls the balls that it has to pass on out of an iterator, which hits them. The
// iterator ends where the game ends.
func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	next, stop := iter.Pull(hits(last, in, hit))
	defer stop()
	for {
		ball, ok := next()
		if !ok {
			close(out)
			return
		}
		out <- ball
	}
}

func hits(last int, in <-chan int, hit func(ball int)) iter.Seq[int] {
	return func(pass func(int) bool) {
		for ball := range in {
			hit(ball)
			if ball == last || !pass(ball+1) {
				return
			}
		}
	}
}
