// want: correctness
// may: races
// The places are in a package variable, and the keys of all memories fall together.
package cache

import (
	"context"
	"sync"
)

type Memo[K comparable, V any] struct {
	load func(context.Context, K) (V, error)

	mu sync.Mutex
}

var (
	mu     sync.Mutex
	places = map[any]any{}
)

type place[V any] struct {
	loaded chan struct{}
	value  V
	err    error
}

func NewMemo[K comparable, V any](load func(context.Context, K) (V, error)) *Memo[K, V] {
	return &Memo[K, V]{load: load}
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
	mu.Lock()
	defer mu.Unlock()
	if p, ok := places[key].(*place[V]); ok {
		return p
	}
	p := &place[V]{loaded: make(chan struct{})}
	places[key] = p
	go m.fill(context.WithoutCancel(ctx), key, p)
	return p
}

func (m *Memo[K, V]) fill(ctx context.Context, key K, p *place[V]) {
	p.value, p.err = m.load(ctx, key)
	if p.err != nil {
		mu.Lock()
		delete(places, key)
		mu.Unlock()
	}
	close(p.loaded)
}
