// want: correctness
// Looks at the number first, and drops the last ball to the ground.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		if ball == last {
			return
		}
		hit(ball)
		out <- ball + 1
	}
}
