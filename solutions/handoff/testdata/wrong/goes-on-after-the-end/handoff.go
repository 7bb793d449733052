// want: correctness
// Closes out after the last ball, but stays in the loop until in is closed as well.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	over := false
	for ball := range in {
		hit(ball)
		if ball == last {
			over = true
			close(out)
			continue
		}
		out <- ball + 1
	}
	if !over {
		close(out)
	}
}
