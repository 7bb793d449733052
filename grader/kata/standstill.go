package kata

import (
	"fmt"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/kata/goroutines"
)

// standstill is the net below the bubble's own deadlock report, for waits that a
// bubble does not recognise as durable: no processor time spent, every goroutine
// of the bubble blocked, and not one stack different, look after look.
type standstill struct {
	looks int
	spent time.Duration
	where string
}

// looksForStandstill looks in a row, lookEvery apart, make a standstill: one
// second in which there was nothing that could have run.
const looksForStandstill = 50

// idle is how much processor time may pass between two looks without counting as
// progress: the watch itself spends some.
const idle = 5 * time.Millisecond

func (s *standstill) seen(c *check, spent time.Duration) bool {
	quiet := spent-s.spent < idle
	s.spent = spent
	if !quiet {
		s.looks = 0
		return false
	}
	defer func() { s.spent = processorTime() }() // not what the look itself takes
	blocked, where := allBlocked(int(c.root.Load()))
	if !blocked || where != s.where {
		s.looks, s.where = 0, where
		return false
	}
	s.looks++
	return s.looks >= looksForStandstill
}

// allBlocked tells whether every goroutine of the root's bubble waits for another,
// and sums up where they wait.
func allBlocked(root int) (bool, string) {
	var where strings.Builder
	for _, g := range inBubbleOf(root, allStacks(root)) {
		if !waitsForAnother(g) {
			return false, ""
		}
		fmt.Fprintf(&where, "%d %s\n", g.ID, whereabouts(g))
	}
	return where.Len() > 0, where.String()
}

// waitsForAnother tells whether a goroutine waits for what only another goroutine of
// the program, or the virtual clock, can bring about. The states are listed, and what
// is not among them may go on by itself: one that runs, or could; one that was
// preempted; one that helps the garbage collector, or waits for it, which can take
// long where the collector is starved; one in a system call, whose reader may be slow.
func waitsForAnother(g goroutines.Goroutine) bool {
	switch g.State {
	case "chan receive", "chan receive (nil chan)", "chan send", "chan send (nil chan)",
		"select", "select (no cases)", "sleep", "coroutine", "semacquire",
		"sync.Cond.Wait", "sync.Mutex.Lock", "sync.RWMutex.Lock", "sync.RWMutex.RLock", "sync.WaitGroup.Wait",
		"synctest.Run", "synctest.Wait":
		return true
	}
	return false
}

// whereabouts is what a goroutine does, and where.
func whereabouts(g goroutines.Goroutine) string {
	var b strings.Builder
	b.WriteString(g.State)
	for _, f := range g.Frames {
		fmt.Fprintf(&b, " %s:%d", f.File, f.Line)
	}
	return b.String()
}
