// want: correctness
// Only the value is shared. When the load fails, those who waited get the zero value, and think
// that all went well.
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
	p, first := m.place(ctx, key)
	select {
	case <-p.loaded:
		if first {
			return p.value, p.err
		}
		return p.value, nil
	case <-ctx.Done():
		var zero V
		return zero, ctx.Err()
	}
}

func (m *Memo[K, V]) place(ctx context.Context, key K) (p *place[V], first bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if p, ok := m.places[key]; ok {
		return p, false
	}
	p = &place[V]{loaded: make(chan struct{})}
	m.places[key] = p
	go m.fill(context.WithoutCancel(ctx), key, p)
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
