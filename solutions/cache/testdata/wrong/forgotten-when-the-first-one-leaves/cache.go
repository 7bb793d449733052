// want: correctness
// The one who began the load remembers its result. If that one has left, nobody does, and the
// load is done again.
package cache

import (
	"context"
	"sync"
)

type Memo[K comparable, V any] struct {
	load func(context.Context, K) (V, error)

	mu      sync.Mutex
	values  map[K]V
	loading map[K]*place[V]
}

type place[V any] struct {
	loaded chan struct{}
	value  V
	err    error
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	return &Memo[K, V]{load: load, values: map[K]V{}, loading: map[K]*place[V]{}}
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (zero V, _ error) {
	m.mu.Lock()
	if v, ok := m.values[key]; ok {
		m.mu.Unlock()
		return v, nil
	}
	p, ok := m.loading[key]
	if !ok {
		p = &place[V]{loaded: make(chan struct{})}
		m.loading[key] = p
		go func() {
			p.value, p.err = m.load(context.WithoutCancel(ctx), key)
			close(p.loaded)
		}()
	}
	m.mu.Unlock()
	select {
	case <-p.loaded:
	case <-ctx.Done():
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if !ok {
		delete(m.loading, key)
	}
	if err := ctx.Err(); err != nil {
		return zero, err
	}
	if !ok && p.err == nil {
		m.values[key] = p.value
	}
	return p.value, p.err
}
