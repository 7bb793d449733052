// want: correctness
// may: timing
// Each key has its own lock, which is held across the load: different keys do not wait for each other,
// but nobody who waits for a lock can leave.
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
	mu     sync.Mutex
	loaded bool
	value  V
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	return &Memo[K, V]{load: load, places: map[K]*place[V]{}}
}

func (m *Memo[K, V]) Get(ctx context.Context, key K) (V, error) {
	m.mu.Lock()
	p := m.places[key]
	if p == nil {
		p = &place[V]{}
		m.places[key] = p
	}
	m.mu.Unlock()

	p.mu.Lock()
	defer p.mu.Unlock()
	if p.loaded {
		return p.value, nil
	}
	v, err := m.load(context.WithoutCancel(ctx), key)
	if err == nil {
		p.value, p.loaded = v, true
	}
	return v, err
}
