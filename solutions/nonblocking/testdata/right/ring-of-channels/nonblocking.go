// Approach: a channel for each place, in a ring, and two channels that hold the positions. A
// closed channel stands where others have a default.
package nonblocking

// Mailbox has a channel for each place, in a ring; and the two hands that turn it are
// channels as well: whoever holds a hand may move it on, and holds it for a moment only.
type Mailbox[T any] struct {
	places []chan T
	in     chan int // the place that is filled next
	out    chan int // the place that is emptied next
}

func NewMailbox[T any](size int) *Mailbox[T] {
	m := &Mailbox[T]{in: make(chan int, 1), out: make(chan int, 1)}
	for len(m.places) < size {
		m.places = append(m.places, make(chan T, 1))
	}
	m.in <- 0
	m.out <- 0
	return m
}

func (m *Mailbox[T]) TrySend(v T) bool {
	i := <-m.in
	select {
	case m.places[i] <- v:
		m.in <- (i + 1) % len(m.places)
		return true
	default:
		m.in <- i
		return false
	}
}

func (m *Mailbox[T]) TryReceive() (T, bool) {
	i := <-m.out
	v, ok := m.receiveFrom(i)
	if ok {
		i++
	}
	m.out <- i % len(m.places)
	return v, ok
}

func (m *Mailbox[T]) Drain() []T {
	var all []T
	i := <-m.out
	for range m.places {
		v, ok := m.receiveFrom(i)
		if !ok {
			break
		}
		all = append(all, v)
		i = (i + 1) % len(m.places)
	}
	m.out <- i
	return all
}

// receiveFrom looks twice, since luck decides where both are ready.
func (m *Mailbox[T]) receiveFrom(i int) (v T, ok bool) {
	over := make(chan struct{})
	close(over)
	select {
	case v = <-m.places[i]:
		return v, true
	case <-over:
	}
	select { // the one above may have been taken by luck
	case v = <-m.places[i]:
		ok = true
	default:
	}
	return
}
