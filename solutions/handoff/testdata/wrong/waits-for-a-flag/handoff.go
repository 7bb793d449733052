// want: races timing
// Waits for the hit by looking at a plain bool every millisecond: an unguarded
// variable, and late in most cases.
package handoff

import "time"

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		done := false
		go func() {
			hit(ball)
			done = true
		}()
		for !done {
			time.Sleep(time.Millisecond)
		}
		if ball == last {
			return
		}
		out <- ball + 1
	}
}
