// Package handoff plays a ball game in a ring of players.
package handoff

// Play is one player of the ring. It receives a ball from in, hits it by calling
// hit(ball), and when hit has returned it passes ball+1 on to out. Then it waits for
// the next ball.
//
// The player who receives the ball last hits it and passes nothing on: the game is
// over for this player. It is also over when in is closed. A player whose game is
// over closes out, once, and returns.
func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	panic("not implemented: Play")
}
