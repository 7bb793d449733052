// want: correctness
// Takes a zero value for "not there".
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
	p := m.place(ctx, key)
	select {
	case <-p.loaded:
		return p.value, p.err
	case <-ctx.Done():
		var zero V
		return zero, ctx.Err()
	}
}

func (m *Memo[K, V]) place(ctx context.Context, key K) *place[V] {
	m.mu.Lock()
	defer m.mu.Unlock()
	if p, ok := m.places[key]; ok {
		return p
	}
	p := &place[V]{loaded: make(chan struct{})}
	m.places[key] = p
	go m.fill(context.WithoutCancel(ctx), key, p)
	return p
}

func (m *Memo[K, V]) fill(ctx context.Context, key K, p *place[V]) {
	p.value, p.err = m.load(ctx, key)
	var zero V
	if p.err != nil || any(p.value) == any(zero) {
		m.mu.Lock()
		delete(m.places, key)
		m.mu.Unlock()
	}
	close(p.loaded)
}
