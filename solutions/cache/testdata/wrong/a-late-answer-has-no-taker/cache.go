// want: leaks
// The load hands its result over through a channel without room. If the one who began it has left, it
// stays there.
package cache

import (
	"context"
	"sync"
)

type Memo[K comparable, V any] struct {
	load func(context.Context, K) (V, error)

	mu     sync.Mutex
	places map[K]*place[V]
}

type place[V any] struct {
	loaded chan struct{}
	value  V
	err    error
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	return &Memo[K, V]{load: load, places: map[K]*place[V]{}}
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (zero V, _ error) {
	m.mu.Lock()
	p, ok := m.places[key]
	var mine chan V // only the one who begins the load has it
	if !ok {
		mine = make(chan V)
		p = &place[V]{loaded: make(chan struct{})}
		m.places[key] = p
		go func() {
			p.value, p.err = m.load(context.WithoutCancel(ctx), key)
			if p.err != nil {
				m.mu.Lock()
				delete(m.places, key)
				m.mu.Unlock()
			}
			close(p.loaded)
			if p.err == nil {
				mine <- p.value
			}
		}()
	}
	m.mu.Unlock()
	if mine != nil {
		select {
		case v := <-mine:
			return v, nil
		case <-p.loaded:
			if p.err != nil {
				return zero, p.err
			}
			return <-mine, nil
		case <-ctx.Done():
			return zero, ctx.Err()
		}
	}
	select {
	case <-p.loaded:
		return p.value, p.err
	case <-ctx.Done():
		return zero, ctx.Err()
	}
}
