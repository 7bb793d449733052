// want: leaks
// An umpire in a goroutine of its own gives the turns. Nobody sends it home.
package alternate

type Turns struct {
	given []chan struct{}
	over  chan struct{}
	leave chan int
}

func NewTurns(n int) *Turns {
	t := &Turns{over: make(chan struct{}), leave: make(chan int)}
	for range n {
		t.given = append(t.given, make(chan struct{}, 1))
	}
	go t.umpire()
	return t
}

func (t *Turns) umpire() {
	left := make([]bool, len(t.given))
	turn := 0
	t.given[0] <- struct{}{}
	next := func() {
		for i := 1; i <= len(left); i++ {
			if who := (turn + i) % len(left); !left[who] {
				turn = who
				t.given[who] <- struct{}{}
				return
			}
		}
	}
	for {
		select {
		case <-t.over:
			next()
		case who := <-t.leave:
			left[who] = true
			if who == turn {
				next()
			}
		}
	}
}

func (t *Turns) Do(worker int, step func()) {
	<-t.given[worker]
	step()
	t.over <- struct{}{}
}

func (t *Turns) Leave(worker int) { t.leave <- worker }
