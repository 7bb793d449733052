// want: correctness
// Whoever comes first loads in its own goroutine, and cannot leave before that is done. The
// others can.
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
	return &Memo[K, V]{load: load, places: make(map[K]*place[V])}
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (V, error) {
	p, first := m.place(key)
	if first {
		m.fill(context.WithoutCancel(ctx), key, p)
	}
	select {
	case <-p.loaded:
		return p.value, p.err
	case <-ctx.Done():
		var zero V
		return zero, ctx.Err()
	}
}

func (m *Memo[K, V]) place(key K) (p *place[V], first bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if p, ok := m.places[key]; ok {
		return p, false
	}
	p = &place[V]{loaded: make(chan struct{})}
	m.places[key] = p
	return p, true
}

func (m *Memo[K, V]) fill(ctx context.Context, key K, p *place[V]) {
	p.value, p.err = m.load(ctx, key)
	if p.err != nil {
		m.mu.Lock()
		delete(m.places, key)
		m.mu.Unlock()
	}
	close(p.loaded)
}
