// Approach: a loop written out by hand, with the comma-ok form, and one close after it.
package handoff

// Play is one player of the ring.
func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	for {
		ball, open := <-in
		if !open {
			break
		}
		hit(ball)
		if ball >= last {
			break
		}
		out <- ball + 1
	}
	close(out)
}
