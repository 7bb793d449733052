// Package cache remembers what was slow to get.
package cache

import (
	"context"
	"sync"
)

// Memo has a place for each key that is remembered or being loaded.
type Memo[K comparable, V any] struct {
	load func(context.Context, K) (V, error)

	mu     sync.Mutex // held to look and to put, never to load or to wait
	places map[K]*place[V]
}

// place is where a value will be: value and err are there once loaded is closed.
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

// place looks the key up. If it is not there, its load begins: in a goroutine, since the
// caller may have to leave before the others.
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

// fill forgets an error before anybody learns of it, so that whoever asks again does not
// find it.
func (m *Memo[K, V]) fill(ctx context.Context, key K, p *place[V]) {
	p.value, p.err = m.load(ctx, key)
	if p.err != nil {
		m.mu.Lock()
		delete(m.places, key)
		m.mu.Unlock()
	}
	close(p.loaded)
}
