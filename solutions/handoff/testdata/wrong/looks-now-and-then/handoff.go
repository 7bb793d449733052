// want: timing
// Looks every five milliseconds whether the ball is there, instead of waiting for it.
package handoff

import "time"

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for {
		select {
		case ball, open := <-in:
			if !open {
				return
			}
			hit(ball)
			if ball == last {
				return
			}
			out <- ball + 1
		default:
			time.Sleep(5 * time.Millisecond)
		}
	}
}
