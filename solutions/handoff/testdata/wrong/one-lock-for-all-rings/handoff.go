// want: timing
// Guards the hits with a lock for all players there are: rings wait for each other.
package handoff

import "sync"

var mu sync.Mutex

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		mu.Lock()
		hit(ball)
		mu.Unlock()
		if ball == last {
			return
		}
		out <- ball + 1
	}
}
