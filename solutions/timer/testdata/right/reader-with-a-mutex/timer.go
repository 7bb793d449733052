// Approach: a beginner's long way: a goroutine reads the beats and notes the last one
// behind a mutex; Watch sleeps until it could be over, and looks.
package timer

import (
	"sync"
	"time"
)

type notes struct {
	mu   sync.Mutex
	last time.Time
}

func (n *notes) beat() {
	n.mu.Lock()
	n.last = time.Now()
	n.mu.Unlock()
}

func (n *notes) lastBeat() time.Time {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.last
}

func Watch(beats <-chan struct{}, idle time.Duration) time.Duration {
	var n notes
	n.beat() // the call counts like one
	start := n.lastBeat()

	stop := make(chan bool)
	closed := make(chan bool)
	go func() {
		for {
			select {
			case _, ok := <-beats:
				if ok == false {
					close(closed)
					return
				}
				n.beat()
			case <-stop:
				return
			}
		}
	}()

	for {
		rest := n.lastBeat().Add(idle).Sub(time.Now())
		if rest <= 0 {
			close(stop)
			return time.Now().Sub(start)
		}
		select {
		case <-time.After(rest):
		case <-closed:
			return time.Now().Sub(start)
		}
	}
}
