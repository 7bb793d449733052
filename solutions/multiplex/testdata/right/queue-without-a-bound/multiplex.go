// Approach: everything that comes is put into a queue without a bound, guarded by a sync.Cond
// that the end of ctx wakes as well.
package multiplex

import (
	"context"
	"sync"
)

// Merge puts everything that comes into a queue without a bound, also what nobody wants
// yet. One goroutine carries the queue to the reader.
func Merge[T any](ctx context.Context, ins ...<-chan T) <-chan T {
	out := make(chan T)
	m := &merger[T]{news: sync.NewCond(&sync.Mutex{})}
	for _, in := range ins {
		if in != nil {
			m.open++
		}
	}
	if m.open == 0 {
		close(out)
		return out
	}
	for _, in := range ins {
		if in != nil {
			go m.collect(ctx, in)
		}
	}
	unwatch := context.AfterFunc(ctx, func() {
		m.news.L.Lock()
		m.ended = true
		m.news.L.Unlock()
		m.news.Broadcast()
	})
	go func() {
		defer close(out)
		defer unwatch()
		for {
			v, ok := m.next()
			if !ok {
				return
			}
			select {
			case out <- v:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

type merger[T any] struct {
	news  *sync.Cond
	queue []T
	open  int
	ended bool
}

func (m *merger[T]) collect(ctx context.Context, in <-chan T) {
	for {
		select {
		case v, ok := <-in:
			m.news.L.Lock()
			if !ok {
				m.open--
				m.news.Signal()
				m.news.L.Unlock()
				return
			}
			m.queue = append(m.queue, v)
			m.news.Signal()
			m.news.L.Unlock()
		case <-ctx.Done():
			return
		}
	}
}

func (m *merger[T]) next() (v T, ok bool) {
	m.news.L.Lock()
	defer m.news.L.Unlock()
	for len(m.queue) == 0 && m.open > 0 && !m.ended {
		m.news.Wait()
	}
	if m.ended || len(m.queue) == 0 {
		return v, false
	}
	v, m.queue = m.queue[0], m.queue[1:]
	return v, true
}
