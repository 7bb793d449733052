// want: leaks
// One goroutine reads ahead for the player; after the last ball it still waits for
// the next one.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	balls := make(chan int)
	go func() {
		defer close(balls)
		for ball := range in {
			balls <- ball
		}
	}()
	for ball := range balls {
		hit(ball)
		if ball == last {
			return
		}
		out <- ball + 1
	}
}
