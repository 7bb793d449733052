// Approach: a machine whose states are functions that return the next state.
package handoff

// player is a machine whose states are functions.
type player struct {
	last int
	in   <-chan int
	out  chan<- int
	hit  func(ball int)
	ball int
}

// state does what is to be done in it, and returns the state that follows.
type state func(*player) state

// Play is one player of the ring.
func Play(last int, in <-chan int, out chan<- int, hit func(ball int)) {
	p := &player{last: last, in: in, out: out, hit: hit}
	for s := state(waiting); s != nil; {
		s = s(p)
	}
}

func waiting(p *player) state {
	ball, open := <-p.in
	if !open {
		return goingHome
	}
	p.ball = ball
	return hitting
}

func hitting(p *player) state {
	p.hit(p.ball)
	if p.ball == p.last {
		return goingHome
	}
	return passing
}

func passing(p *player) state {
	p.out <- p.ball + 1
	return waiting
}

func goingHome(p *player) state {
	close(p.out)
	return nil
}
