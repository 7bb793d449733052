package sync

// A queue holds waiting goroutines in the order of their arrival. It belongs to
// a guard: all methods are called inside.
//
// It is a linked list and not a slice, because append reports its reads to the
// race detector even from a function marked go:norace.
type queue struct {
	first, last *waiter
}

// A waiter is one goroutine in a queue.
type waiter struct {
	turn   chan struct{} // closed when the wait is over
	behind *waiter
}

// join enters the calling goroutine and returns what it has to receive from
// once it is outside the guard.
//
// Each waiter makes a channel of its own: only then does the channel belong to
// the waiter's bubble, and the wait is durable. And it receives with the race
// detector enabled: the detector notes when a goroutine in a bubble parks, and
// would otherwise find races between it and what comes after synctest.Wait.
//
//go:norace
func (q *queue) join() <-chan struct{} {
	w := &waiter{turn: make(chan struct{})}
	if q.last == nil {
		q.first = w
	} else {
		q.last.behind = w
	}
	q.last = w
	return w.turn
}

// releaseFirst ends the longest wait. It reports whether anybody was waiting.
//
// Since this happens inside the guard, the detector does not take the close for
// an order between the two goroutines; the lock's methods tell it what holds.
//
//go:norace
func (q *queue) releaseFirst() bool {
	w := q.first
	if w == nil {
		return false
	}
	q.first = w.behind
	if q.first == nil {
		q.last = nil
	}
	close(w.turn)
	return true
}

// releaseAll ends all waits and reports how many there were.
//
//go:norace
func (q *queue) releaseAll() int {
	n := 0
	for q.releaseFirst() {
		n++
	}
	return n
}

//go:norace
func (q *queue) empty() bool {
	return q.first == nil
}
