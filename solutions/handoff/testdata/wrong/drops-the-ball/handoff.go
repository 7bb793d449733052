// want: correctness
// Passes on only if the next player stands ready at that very moment.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		hit(ball)
		if ball == last {
			return
		}
		select {
		case out <- ball + 1:
		default:
		}
	}
}
