// A mutex guards the number of open inputs; the last to leave closes. The carriers
// watch the context's Done channel, fetched once.
package multiplex

import (
	"context"
	"sync"
)

// Merge carries the values of all inputs.
func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	m := &merger[T]{done: ctx.Done(), out: make(chan T), open: 1}
	for _, in := range ins {
		if in == nil {
			continue
		}
		m.enter()
		go m.carry(in)
	}
	m.leave() // our own place, taken so that nobody closes while we still start carriers
	return m.out
}

type merger[T any] struct {
	done <-chan struct{}
	out  chan T

	mu   sync.Mutex
	open int
}

func (m *merger[T]) enter() {
	m.mu.Lock()
	m.open++
	m.mu.Unlock()
}

func (m *merger[T]) leave() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.open--
	if m.open == 0 {
		close(m.out)
	}
}

func (m *merger[T]) carry(in <-chan T) {
	defer m.leave()
	for {
		select {
		case v, ok := <-in:
			if !ok || !m.send(v) {
				return
			}
		case <-m.done:
			return
		}
	}
}

func (m *merger[T]) send(v T) bool {
	select {
	case m.out <- v:
		return true
	case <-m.done:
		return false
	}
}
