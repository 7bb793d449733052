// want: correctness
// Sends from a goroutine of its own: out may be closed while that still waits for the
// next player.
package handoff

func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	defer close(out)
	for ball := range in {
		hit(ball)
		if ball == last {
			return
		}
		go func() { out <- ball + 1 }()
	}
}
