// want: correctness
// Takes the ball zero for the close of in.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for {
		ball := <-in
		if ball == 0 {
			return
		}
		hit(ball)
		if ball == last {
			return
		}
		out <- ball + 1
	}
}
