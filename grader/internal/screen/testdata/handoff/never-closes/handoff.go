// want: correctness
// Goes home without a word: the others wait for a ball that never comes.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	for ball := range in {
		hit(ball)
		if ball == last {
			return
		}
		out <- ball + 1
	}
}
