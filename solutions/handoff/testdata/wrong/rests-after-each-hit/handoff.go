// want: timing
// Sleeps after each hit, so that the next player surely is ready.
package handoff

import "time"

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		hit(ball)
		if ball == last {
			return
		}
		time.Sleep(time.Millisecond)
		out <- ball + 1
	}
}
