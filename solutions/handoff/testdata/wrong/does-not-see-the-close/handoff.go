// want: correctness
// Receives without asking whether in is closed: it plays on with balls that nobody
// has passed, each with the number zero.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	for {
		ball := <-in
		hit(ball)
		if ball == last {
			close(out)
			return
		}
		out <- ball + 1
	}
}
