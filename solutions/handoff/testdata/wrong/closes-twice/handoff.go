// want: correctness
// Closes out where the last ball is hit, and once more on the way out.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		hit(ball)
		if ball == last {
			close(out)
			return
		}
		out <- ball + 1
	}
}
