// Approach: a select that either receives or sends: the channel whose turn it is not
// is nil, and a nil channel is never ready.
package handoff

// Play is one player of the ring.
func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	var (
		from = in
		to   chan<- int
		next int
	)
	for {
		select {
		case ball, open := <-from:
			if !open {
				close(out)
				return
			}
			hit(ball)
			if ball == last {
				close(out)
				return
			}
			next = ball + 1
			from, to = nil, out
		case to <- next:
			from, to = in, nil
		}
	}
}
