// want: races
// All players of all rings count their hits in one variable that nobody guards.
package handoff

var hits int

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		hit(ball)
		hits++
		if ball == last {
			return
		}
		out <- ball + 1
	}
}
