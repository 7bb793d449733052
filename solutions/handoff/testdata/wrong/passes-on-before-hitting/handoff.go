// want: correctness
// Passes the ball on first and hits afterwards: the next player hits at the same time.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		if ball != last {
			out <- ball + 1
		}
		hit(ball)
		if ball == last {
			return
		}
	}
}
