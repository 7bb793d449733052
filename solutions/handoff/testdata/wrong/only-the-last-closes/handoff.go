// want: correctness
// Only the player of the last ball closes; one whose in was closed forgets it.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	for ball := range in {
		hit(ball)
		if ball == last {
			close(out)
			return
		}
		out <- ball + 1
	}
}
