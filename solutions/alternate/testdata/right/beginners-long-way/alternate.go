// Approach: who waits leaves a channel in a list; whoever ends a turn looks up the next
// worker, and wakes it if it is already waiting.
package alternate

import "sync"

type Turns struct {
	mutex     sync.Mutex
	howMany   int
	whoseTurn int
	hasLeft   []bool
	isWaiting []bool
	wakeUp    []chan string
}

func NewTurns(n int) *Turns {
	turns := &Turns{}
	turns.howMany = n
	turns.whoseTurn = 0
	for i := 0; i < n; i++ {
		turns.hasLeft = append(turns.hasLeft, false)
		turns.isWaiting = append(turns.isWaiting, false)
		turns.wakeUp = append(turns.wakeUp, make(chan string))
	}
	return turns
}

func (t *Turns) Do(worker int, step func()) {
	t.mutex.Lock()
	if t.whoseTurn == worker {
		t.mutex.Unlock()
	} else {
		t.isWaiting[worker] = true
		t.mutex.Unlock()
		<-t.wakeUp[worker]
	}

	step()

	t.mutex.Lock()
	t.goOn()
	t.mutex.Unlock()
}

func (t *Turns) goOn() {
	for i := 0; i < t.howMany; i++ {
		t.whoseTurn = t.whoseTurn + 1
		if t.whoseTurn == t.howMany {
			t.whoseTurn = 0
		}
		if t.hasLeft[t.whoseTurn] == false {
			if t.isWaiting[t.whoseTurn] == true {
				t.isWaiting[t.whoseTurn] = false
				t.wakeUp[t.whoseTurn] <- "your turn"
			}
			return
		}
	}
}

func (t *Turns) Leave(worker int) {
	t.mutex.Lock()
	t.hasLeft[worker] = true
	if t.whoseTurn == worker {
		t.goOn()
	}
	t.mutex.Unlock()
}
