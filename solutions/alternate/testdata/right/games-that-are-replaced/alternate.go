// Approach: the state never changes, but is replaced as a whole by compare and swap; the
// close of the old one's channel tells those who wait.
package alternate

import "sync/atomic"

// Turns is the state of the game, which is replaced as a whole at each move.
type Turns struct {
	now atomic.Pointer[game]
}

// game never changes. When another one has taken its place, it is over.
type game struct {
	players []int // who is still there, the one whose turn it is first
	over    chan struct{}
}

// NewTurns returns Turns for workers with the numbers 0 to n-1.
func NewTurns(n int) *Turns {
	players := make([]int, n)
	for i := range players {
		players[i] = i
	}
	t := new(Turns)
	t.now.Store(&game{players, make(chan struct{})})
	return t
}

// Do waits for a game in which the worker is first.
func (t *Turns) Do(worker int, step func()) {
	for g := t.now.Load(); g.players[0] != worker; g = t.now.Load() {
		<-g.over
	}
	step()
	t.move(func(players []int) []int {
		return append(append([]int{}, players[1:]...), worker)
	})
}

// Leave makes a game without the worker.
func (t *Turns) Leave(worker int) {
	t.move(func(players []int) (others []int) {
		for _, p := range players {
			if p != worker {
				others = append(others, p)
			}
		}
		return others
	})
}

// move replaces the game, and tells everybody who waits in the old one.
func (t *Turns) move(change func(players []int) []int) {
	for {
		old := t.now.Load()
		if t.now.CompareAndSwap(old, &game{change(old.players), make(chan struct{})}) {
			close(old.over)
			return
		}
	}
}
