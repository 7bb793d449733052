// Approach: the workers sit in a ring of the standard library; leaving is taking one's
// link out. A package-level lock guards all rings.
package alternate

import (
	"container/ring"
	"sync"
)

var lock sync.Mutex

type Turns struct {
	at      *ring.Ring // of *player
	players []*player
}

type player struct {
	number int
	turn   chan bool
}

func NewTurns(n int) *Turns {
	t := &Turns{at: ring.New(n)}
	for i := 0; i < n; i++ {
		p := &player{number: i, turn: make(chan bool, 1)}
		t.players = append(t.players, p)
		t.at.Value = p
		t.at = t.at.Next()
	}
	t.players[0].turn <- true
	return t
}

func (t *Turns) Do(worker int, step func()) {
	<-t.players[worker].turn
	step()
	lock.Lock()
	defer lock.Unlock()
	t.at = t.at.Next()
	t.at.Value.(*player).turn <- true
}

func (t *Turns) Leave(worker int) {
	lock.Lock()
	defer lock.Unlock()
	if t.at.Len() == 1 {
		return
	}
	if t.at.Value.(*player).number == worker {
		t.at = t.at.Prev()
		t.at.Unlink(1)
		t.at = t.at.Next()
		t.at.Value.(*player).turn <- true
		return
	}
	for link := t.at; ; link = link.Next() {
		if link.Next().Value.(*player).number == worker {
			link.Unlink(1)
			return
		}
	}
}
