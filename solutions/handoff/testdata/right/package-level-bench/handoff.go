// Approach: the helpers live in a file of their own; how many players are still in
// the game is kept in a package variable, under a lock.
package handoff

// Play is one player of the ring.
func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	enter()
	defer leave(out)
	more := true
	for more {
		more = turn(last, in, out, hit)
	}
}
