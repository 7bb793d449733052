// want: correctness
// Uses the text of the key as the key: different ones may look the same.
package cache

import (
	"context"
	"fmt"
	"sync"
)

type Memo[K comparable, V any] struct {
	load func(context.Context, K) (V, error)

	mu     sync.Mutex
	places map[string]*place[V]
}

type place[V any] struct {
	loaded chan struct{}
	value  V
	err    error
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	return &Memo[K, V]{load: load, places: make(map[string]*place[V])}
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
	if p, ok := m.places[fmt.Sprint(key)]; ok {
		return p
	}
	p := &place[V]{loaded: make(chan struct{})}
	m.places[fmt.Sprint(key)] = p
	go m.fill(context.WithoutCancel(ctx), key, p)
	return p
}

func (m *Memo[K, V]) fill(ctx context.Context, key K, p *place[V]) {
	p.value, p.err = m.load(ctx, key)
	if p.err != nil {
		m.mu.Lock()
		delete(m.places, fmt.Sprint(key))
		m.mu.Unlock()
	}
	close(p.loaded)
}
