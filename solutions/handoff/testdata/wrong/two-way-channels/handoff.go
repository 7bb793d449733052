// want: does-not-compile
// Takes channels that one could use in both directions: not the signature of the task.
package handoff

func Play(last int, in, out chan int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		hit(ball)
		if ball == last {
			return
		}
		out <- ball + 1
	}
}
